package io.journeydb.annotate.store;

import io.journeydb.events.Annotation;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes annotations of prompts whose rows the transaction has locked: each becomes the next version and the one in force,
 * its questions get their rows, every sample of its prompt that is stored already gets the next revision, and leases that
 * workers hold on the prompt end.
 */
final class AnnotationRows {

    private static final String ANNOTATIONS = """
            INSERT INTO annotations (prompt_id, version, caption, style_questions, content_questions, document,
                                     annotator, annotator_version, annotated_at)
            SELECT n.prompt_id,
                   1 + coalesce((SELECT max(a.version) FROM annotations a WHERE a.prompt_id = n.prompt_id), 0),
                   n.caption, n.style_questions, n.content_questions, n.document::json,
                   n.annotator, n.annotator_version, to_timestamp(n.annotated_at / 1000.0)
            FROM unnest(?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                 AS n (prompt_id, caption, style_questions, content_questions, document, annotator, annotator_version,
                       annotated_at)""";
    private static final String IN_FORCE = """
            UPDATE prompts p
            SET current_version = (SELECT max(a.version) FROM annotations a WHERE a.prompt_id = p.prompt_id),
                lease_fence = p.lease_fence + 1
            WHERE p.prompt_id = ANY (?::text[])""";
    private static final String RAISE = "UPDATE samples SET revision = revision + 1 WHERE prompt_id = ANY (?::text[])";

    private final Connection connection;
    private final SqlArrays arrays;
    private final EventCodec codec;

    AnnotationRows(Connection connection, EventCodec codec) {
        this.connection = connection;
        this.arrays = new SqlArrays(connection);
        this.codec = codec;
    }

    /** Writes the annotations; at most one for a prompt. Returns how many samples got a new revision. */
    int write(List<NewAnnotation> annotations) throws SQLException {
        if (annotations.isEmpty()) {
            return 0;
        }
        insertAnnotations(annotations);
        updatePrompts(IN_FORCE, annotations);
        new QuestionRows(connection, codec).write(annotations);
        return updatePrompts(RAISE, annotations);
    }

    private void insertAnnotations(List<NewAnnotation> annotations) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ANNOTATIONS)) {
            insert.setArray(1, arrays.texts(annotations, a -> a.promptId().value()));
            insert.setArray(2, arrays.texts(annotations, a -> a.annotation().caption()));
            insert.setArray(3, arrays.integers(annotations, a -> a.annotation()
                    .styleQuestions()
                    .size()));
            insert.setArray(4, arrays.integers(annotations, a -> a.annotation()
                    .contentQuestions()
                    .size()));
            insert.setArray(5, arrays.texts(annotations, a -> json(a.annotation())));
            insert.setArray(
                    6,
                    arrays.texts(annotations, a -> a.annotation().provenance().annotator()));
            insert.setArray(
                    7,
                    arrays.texts(annotations, a -> a.annotation().provenance().version()));
            insert.setArray(8, arrays.longs(annotations, a -> a.annotation()
                    .provenance()
                    .annotatedAt()
                    .toEpochMilli()));
            insert.executeUpdate();
        }
    }

    private int updatePrompts(String sql, List<NewAnnotation> annotations) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, arrays.texts(annotations, a -> a.promptId().value()));
            return update.executeUpdate();
        }
    }

    private String json(Annotation annotation) {
        return new String(codec.encode(annotation), StandardCharsets.UTF_8);
    }
}
