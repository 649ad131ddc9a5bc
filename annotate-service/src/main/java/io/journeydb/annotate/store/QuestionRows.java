package io.journeydb.annotate.store;

import io.journeydb.annotate.store.BulkTable.Column;
import io.journeydb.events.Question;
import io.journeydb.events.identity.QuestionKind;
import io.journeydb.events.json.EventCodec;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes the questions of new annotations. */
final class QuestionRows {

    private final Connection connection;
    private final BulkTable<Row> table;

    private record Row(NextAnnotation annotation, QuestionKind kind, int position, Question question) {}

    QuestionRows(Connection connection, EventCodec codec) {
        this.connection = connection;
        this.table = table(codec);
    }

    private static BulkTable<Row> table(EventCodec codec) {
        return new BulkTable<>(
                "questions",
                List.of(
                        new Column<>("prompt_id", ColumnType.TEXT, row -> row.annotation()
                                .prompt()),
                        new Column<>("version", ColumnType.INTEGER, row -> row.annotation()
                                .version()),
                        new Column<>("kind", ColumnType.TEXT, row -> row.kind().label()),
                        new Column<>("position", ColumnType.SMALLINT, Row::position),
                        new Column<>("question_id", ColumnType.TEXT, row -> row.question()
                                .id()
                                .value()),
                        new Column<>("question", ColumnType.TEXT, row -> row.question()
                                .question()),
                        new Column<>("option_a", ColumnType.TEXT, row -> row.question()
                                .options()
                                .a()),
                        new Column<>("option_b", ColumnType.TEXT, row -> row.question()
                                .options()
                                .b()),
                        new Column<>("option_c", ColumnType.TEXT, row -> row.question()
                                .options()
                                .c()),
                        new Column<>("option_d", ColumnType.TEXT, row -> row.question()
                                .options()
                                .d()),
                        new Column<>("answer", ColumnType.TEXT, row -> row.question()
                                .answer()
                                .name()),
                        new Column<>(
                                "styles",
                                ColumnType.JSON,
                                row -> codec.encode(row.question().styles()))));
    }

    void write(List<NextAnnotation> annotations) throws SQLException, IOException {
        List<Row> rows = new ArrayList<>();
        for (NextAnnotation each : annotations) {
            add(rows, each, QuestionKind.STYLE, each.annotation().styleQuestions());
            add(rows, each, QuestionKind.CONTENT, each.annotation().contentQuestions());
        }
        table.insert(connection, rows);
    }

    private static void add(List<Row> rows, NextAnnotation annotation, QuestionKind kind, List<Question> questions) {
        int position = 1;
        for (Question question : questions) {
            rows.add(new Row(annotation, kind, position++, question));
        }
    }
}
