package io.journeydb.annotate.store;

import io.journeydb.annotate.store.BulkTable.Column;
import io.journeydb.events.Annotation;
import io.journeydb.events.json.EventCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes annotations of prompts whose rows the transaction has locked: each becomes the next version and the one in force,
 * its questions and style phrases get their rows, every sample of its prompt that is stored already gets the next revision,
 * and leases that workers hold on the prompt end.
 */
final class AnnotationRows {

    private static final String LATEST = """
            SELECT prompt_id, max(version) AS version FROM annotations
            WHERE prompt_id = ANY (?::text[]) GROUP BY prompt_id""";
    private static final String IN_FORCE = """
            UPDATE prompts p SET current_version = n.version, reannotation_id = NULL, lease_fence = p.lease_fence + 1
            FROM unnest(?::text[], ?::int[]) AS n (prompt_id, version)
            WHERE p.prompt_id = n.prompt_id""";
    /** The samples that are published with an annotation of the prompt: a reviewed one has that of its clean prompt. */
    private static final String RAISE = """
            UPDATE samples SET revision = revision + 1
            WHERE prompt_id = ANY (?::text[]) AND annotation_prompt_id IS NULL
               OR annotation_prompt_id = ANY (?::text[])""";

    private final Connection connection;
    private final SqlArrays arrays;
    private final BulkTable<NextAnnotation> table;
    private final StylePhraseRows phrases;
    private final QuestionRows questions;

    AnnotationRows(Connection connection, EventCodec codec, PhraseCategories categories) {
        this.connection = connection;
        this.arrays = new SqlArrays(connection);
        this.table = table(codec);
        this.questions = new QuestionRows(connection, codec);
        this.phrases = new StylePhraseRows(connection, categories);
    }

    private static BulkTable<NextAnnotation> table(EventCodec codec) {
        return new BulkTable<>(
                "annotations",
                List.of(
                        new Column<>("prompt_id", ColumnType.TEXT, NextAnnotation::prompt),
                        new Column<>("version", ColumnType.INTEGER, NextAnnotation::version),
                        new Column<>(
                                "caption", ColumnType.TEXT, n -> n.annotation().caption()),
                        new Column<>("style_questions", ColumnType.INTEGER, n -> n.annotation()
                                .styleQuestions()
                                .size()),
                        new Column<>("content_questions", ColumnType.INTEGER, n -> n.annotation()
                                .contentQuestions()
                                .size()),
                        new Column<>("document", ColumnType.JSON, n -> json(codec, n.annotation())),
                        new Column<>("annotator", ColumnType.TEXT, n -> n.annotation()
                                .provenance()
                                .annotator()),
                        new Column<>("annotator_version", ColumnType.TEXT, n -> n.annotation()
                                .provenance()
                                .version()),
                        new Column<>("annotated_at", ColumnType.TIME, n -> n.annotation()
                                .provenance()
                                .annotatedAt())));
    }

    /** Writes the annotations; at most one for a prompt. Returns how many samples got a new revision. */
    int write(List<NewAnnotation> annotations) throws SQLException, IOException {
        if (annotations.isEmpty()) {
            return 0;
        }
        List<NextAnnotation> next = next(annotations);
        table.insert(connection, next);
        questions.write(next);
        phrases.write(next);
        putInForce(next);
        return raise(next);
    }

    private List<NextAnnotation> next(List<NewAnnotation> annotations) throws SQLException {
        Map<String, Integer> latest = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LATEST)) {
            select.setArray(1, arrays.texts(annotations, n -> n.promptId().value()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    latest.put(rows.getString("prompt_id"), rows.getInt("version"));
                }
            }
        }
        List<NextAnnotation> next = new ArrayList<>();
        for (NewAnnotation each : annotations) {
            String prompt = each.promptId().value();
            next.add(new NextAnnotation(prompt, 1 + latest.getOrDefault(prompt, 0), each.annotation()));
        }
        return next;
    }

    private void putInForce(List<NextAnnotation> annotations) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(IN_FORCE)) {
            update.setArray(1, arrays.texts(annotations, NextAnnotation::prompt));
            update.setArray(2, arrays.integers(annotations, NextAnnotation::version));
            update.executeUpdate();
        }
    }

    private int raise(List<NextAnnotation> annotations) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RAISE)) {
            update.setArray(1, arrays.texts(annotations, NextAnnotation::prompt));
            update.setArray(2, arrays.texts(annotations, NextAnnotation::prompt));
            return update.executeUpdate();
        }
    }

    private static String json(EventCodec codec, Annotation annotation) {
        return new String(codec.encode(annotation), StandardCharsets.UTF_8);
    }
}
