package io.journeydb.annotate.store;

import io.journeydb.annotate.store.BulkTable.Column;
import io.journeydb.events.Segments;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the style phrases of the annotations in force. */
final class StylePhraseRows {

    private static final String DELETE = "DELETE FROM style_phrases WHERE prompt_id = ANY (?::text[])";

    private final Connection connection;
    private final BulkTable<Row> table;

    private record Row(String prompt, int version, StylePhrase phrase) {}

    StylePhraseRows(Connection connection, PhraseCategories categories) {
        this.connection = connection;
        this.table = new BulkTable<>(
                "style_phrases",
                List.of(
                        new Column<>("prompt_id", ColumnType.TEXT, Row::prompt),
                        new Column<>("version", ColumnType.INTEGER, Row::version),
                        new Column<>(
                                "phrase", ColumnType.TEXT, row -> row.phrase().value()),
                        new Column<>("category", ColumnType.TEXT, row -> categories.categoryOf(row.phrase()))));
    }

    /** Puts the phrases of annotations that come into force in the place of those before. */
    void write(List<NextAnnotation> annotations) throws SQLException, IOException {
        delete(annotations.stream()
                .filter(each -> each.version() > AnnotationRows.FIRST)
                .toList());
        table.insert(
                connection,
                annotations.stream()
                        .flatMap(each -> phrases(each.annotation().segments()).stream()
                                .map(phrase -> new Row(each.prompt(), each.version(), phrase)))
                        .toList());
    }

    /** Mood, weather and the like are categories of style too, though the paper keeps their phrases apart. */
    private static List<StylePhrase> phrases(Segments segments) {
        return StylePhrase.distinct(Stream.concat(segments.style().stream(), segments.atmosphere().stream())
                .toList());
    }

    private void delete(List<NextAnnotation> successors) throws SQLException {
        if (successors.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, new SqlArrays(connection).texts(successors, NextAnnotation::prompt));
            delete.executeUpdate();
        }
    }
}
