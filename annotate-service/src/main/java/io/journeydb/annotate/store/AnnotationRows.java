package io.journeydb.annotate.store;

import io.journeydb.annotate.store.BulkTable.Column;
import io.journeydb.events.json.EventCodec;
import java.io.IOException;
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

    /** Version of a prompt's first annotation. */
    static final int FIRST = 1;

    private static final String LATEST = """
            SELECT prompt_id, max(version) AS version FROM annotations
            WHERE prompt_id = ANY (?::text[]) GROUP BY prompt_id""";
    private static final String IN_FORCE = """
            UPDATE prompts p SET current_version = n.version, reannotation_id = NULL, held_by = NULL, reached = NULL,
                lease_fence = p.lease_fence + 1
            FROM unnest(?::text[], ?::int[]) AS n (prompt_id, version)
            WHERE p.prompt_id = n.prompt_id""";
    /**
     * The samples that are published with an annotation of the prompt: a reviewed one has that of its clean prompt. In the
     * order of their ids, as everyone who changes several samples.
     */
    private static final String RAISE = """
            UPDATE samples SET revision = revision + 1
            WHERE sample_id IN (SELECT sample_id FROM samples
                                WHERE prompt_id = ANY (?::text[]) AND annotation_prompt_id IS NULL
                                   OR annotation_prompt_id = ANY (?::text[])
                                ORDER BY sample_id FOR NO KEY UPDATE)""";

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
                        new Column<>("document", ColumnType.JSON, n -> codec.encode(n.annotation())),
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

    /**
     * Writes annotations; at most one for a prompt.
     *
     * @param first of prompts that the transaction has inserted with their version 1 in force, before any sample of theirs
     * @param next of prompts that were there
     * @return how many samples got a new revision
     */
    int write(List<NewAnnotation> first, List<NewAnnotation> next) throws SQLException, IOException {
        List<NextAnnotation> successors = next.isEmpty() ? List.of() : successors(next);
        List<NextAnnotation> all = new ArrayList<>(successors);
        first.forEach(each -> all.add(new NextAnnotation(each.promptId().value(), FIRST, each.annotation())));
        table.insert(connection, all);
        questions.write(all);
        phrases.write(all);
        if (successors.isEmpty()) {
            return 0;
        }
        putInForce(successors);
        return raise(successors);
    }

    /** Writes annotations of prompts that were there; at most one for a prompt. Returns how many samples got a new revision. */
    int write(List<NewAnnotation> next) throws SQLException, IOException {
        return write(List.of(), next);
    }

    private List<NextAnnotation> successors(List<NewAnnotation> annotations) throws SQLException {
        Map<String, Integer> latest = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LATEST)) {
            select.setArray(1, arrays.texts(annotations, n -> n.promptId().value()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    latest.put(rows.getString("prompt_id"), rows.getInt("version"));
                }
            }
        }
        return annotations.stream()
                .map(each -> next(each, latest.getOrDefault(each.promptId().value(), FIRST - 1)))
                .toList();
    }

    private static NextAnnotation next(NewAnnotation annotation, int latest) {
        return new NextAnnotation(annotation.promptId().value(), latest + 1, annotation.annotation());
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
}
