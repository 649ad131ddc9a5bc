package io.journeydb.annotate.store;

import io.journeydb.events.Question;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.QuestionKind;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes the questions of annotations that are in force. */
final class QuestionRows {

    private static final String INSERT = """
            INSERT INTO questions (prompt_id, version, kind, position, question_id, question,
                                   option_a, option_b, option_c, option_d, answer, styles)
            SELECT n.prompt_id, p.current_version, n.kind, n.position, n.question_id, n.question,
                   n.a, n.b, n.c, n.d, n.answer, n.styles::json
            FROM unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                 AS n (prompt_id, kind, position, question_id, question, a, b, c, d, answer, styles)
            JOIN prompts p ON p.prompt_id = n.prompt_id""";

    private final Connection connection;
    private final EventCodec codec;

    QuestionRows(Connection connection, EventCodec codec) {
        this.connection = connection;
        this.codec = codec;
    }

    private record Row(PromptId prompt, QuestionKind kind, int position, Question question) {}

    void write(List<NewAnnotation> annotations) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (NewAnnotation each : annotations) {
            add(rows, each.promptId(), QuestionKind.STYLE, each.annotation().styleQuestions());
            add(rows, each.promptId(), QuestionKind.CONTENT, each.annotation().contentQuestions());
        }
        if (!rows.isEmpty()) {
            insert(rows);
        }
    }

    private static void add(List<Row> rows, PromptId prompt, QuestionKind kind, List<Question> questions) {
        int position = 1;
        for (Question question : questions) {
            rows.add(new Row(prompt, kind, position++, question));
        }
    }

    private void insert(List<Row> rows) throws SQLException {
        SqlArrays arrays = new SqlArrays(connection);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, arrays.texts(rows, row -> row.prompt().value()));
            insert.setArray(2, arrays.texts(rows, row -> row.kind().label()));
            insert.setArray(3, arrays.integers(rows, Row::position));
            insert.setArray(4, arrays.texts(rows, row -> row.question().id().value()));
            insert.setArray(5, arrays.texts(rows, row -> row.question().question()));
            insert.setArray(
                    6, arrays.texts(rows, row -> row.question().options().a()));
            insert.setArray(
                    7, arrays.texts(rows, row -> row.question().options().b()));
            insert.setArray(
                    8, arrays.texts(rows, row -> row.question().options().c()));
            insert.setArray(
                    9, arrays.texts(rows, row -> row.question().options().d()));
            insert.setArray(
                    10, arrays.texts(rows, row -> row.question().answer().name()));
            insert.setArray(11, arrays.texts(rows, row -> styles(row.question())));
            insert.executeUpdate();
        }
    }

    private String styles(Question question) {
        return new String(codec.encode(question.styles()), StandardCharsets.UTF_8);
    }
}
