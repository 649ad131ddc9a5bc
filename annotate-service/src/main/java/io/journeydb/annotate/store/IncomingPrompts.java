package io.journeydb.annotate.store;

import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The prompts of a batch. Whoever inserts a prompt holds its row, and so does whoever locks it; both
 * happen in the order of the ids, and inserting comes first.
 */
final class IncomingPrompts {

    private static final String DEFER = "SET CONSTRAINTS prompts_current_annotation DEFERRED";
    private static final String INSERT = """
            INSERT INTO prompts (prompt_id, normalised, prompt, current_version)
            SELECT n.prompt_id, n.normalised, n.prompt::json, ?::int
            FROM unnest(?::text[], ?::text[], ?::text[]) AS n (prompt_id, normalised, prompt)
            ORDER BY n.prompt_id COLLATE "C"
            ON CONFLICT (prompt_id) DO NOTHING
            RETURNING prompt_id""";
    private static final String LOCK = """
            SELECT prompt_id, CASE WHEN current_version IS NULL THEN prompt END AS prompt
            FROM prompts WHERE prompt_id = ANY (?::text[]) ORDER BY prompt_id FOR NO KEY UPDATE""";
    private static final String WAITING = "UPDATE prompts SET current_version = NULL WHERE prompt_id = ANY (?::text[])";

    private final Connection connection;
    private final SqlArrays arrays;
    private final EventCodec codec;

    IncomingPrompts(Connection connection, EventCodec codec) {
        this.connection = connection;
        this.arrays = new SqlArrays(connection);
        this.codec = codec;
    }

    /**
     * Inserts the prompts that are not there.
     *
     * @param images one of each prompt, whose spelling is to be annotated
     * @param annotated whether their first annotations follow in this transaction: to insert a prompt with that in force costs
     *     half of inserting and updating it. For those that get none after all, {@link #leaveToWorkers} must follow
     * @return the prompts that were inserted
     */
    List<AnnotationRequest> insert(List<IncomingImage> images, boolean annotated) throws SQLException {
        if (annotated) {
            try (Statement defer = connection.createStatement()) {
                defer.execute(DEFER);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            if (annotated) {
                insert.setInt(1, AnnotationRows.FIRST);
            } else {
                insert.setNull(1, Types.INTEGER);
            }
            insert.setArray(2, arrays.texts(images, image -> image.promptId().value()));
            insert.setArray(
                    3, arrays.texts(images, image -> image.event().prompt().normalised()));
            insert.setArray(4, arrays.texts(images, IncomingImage::promptJson));
            Set<String> inserted = new HashSet<>(SqlArrays.list(insert, row -> row.getString("prompt_id")));
            return images.stream()
                    .filter(image -> inserted.contains(image.promptId().value()))
                    .map(image -> new AnnotationRequest(image.promptId(), image.prompt()))
                    .toList();
        }
    }

    /** Locks prompts that were there; gives those without an annotation. */
    List<AnnotationRequest> lock(List<PromptId> prompts) throws SQLException {
        if (prompts.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, arrays.texts(prompts, PromptId::value));
            return requests(lock);
        }
    }

    /** Takes back that an annotation is in force for these. */
    void leaveToWorkers(List<AnnotationRequest> prompts) throws SQLException {
        if (prompts.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(WAITING)) {
            update.setArray(
                    1, arrays.texts(prompts, request -> request.promptId().value()));
            update.executeUpdate();
        }
    }

    private List<AnnotationRequest> requests(PreparedStatement statement) throws SQLException {
        List<AnnotationRequest> requests = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String prompt = rows.getString("prompt");
                if (prompt != null) {
                    requests.add(new AnnotationRequest(new PromptId(rows.getString("prompt_id")), read(prompt)));
                }
            }
        }
        return requests;
    }

    private Prompt read(String json) {
        return codec.decode(json.getBytes(StandardCharsets.UTF_8), Prompt.class);
    }
}
