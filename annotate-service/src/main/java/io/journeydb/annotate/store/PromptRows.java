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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prompts by their ids, within a transaction. */
final class PromptRows {

    private static final String INSERT = """
            INSERT INTO prompts (prompt_id, normalised, prompt) VALUES (?, ?, ?::json)
            ON CONFLICT (prompt_id) DO NOTHING""";
    private static final String LOCK = """
            SELECT prompt_id, CASE WHEN current_version IS NULL THEN prompt END AS unannotated
            FROM prompts WHERE prompt_id = ANY (?::text[]) ORDER BY prompt_id FOR NO KEY UPDATE""";

    private final Connection connection;
    private final EventCodec codec;

    PromptRows(Connection connection, EventCodec codec) {
        this.connection = connection;
        this.codec = codec;
    }

    /** Stores the prompt unless it is known. */
    void add(PromptId id, Prompt prompt) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, id.value());
            insert.setString(2, prompt.normalised());
            insert.setString(3, new String(codec.encode(prompt), StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    /** Locks the prompts in the order of their ids, as everyone does; what is to be annotated of each that has no annotation. */
    Map<PromptId, Optional<AnnotationRequest>> lock(List<PromptId> prompts) throws SQLException {
        Map<PromptId, Optional<AnnotationRequest>> locked = new HashMap<>();
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, new SqlArrays(connection).texts(prompts, PromptId::value));
            try (ResultSet rows = lock.executeQuery()) {
                while (rows.next()) {
                    PromptId id = new PromptId(rows.getString("prompt_id"));
                    locked.put(
                            id,
                            Optional.ofNullable(rows.getString("unannotated"))
                                    .map(json -> new AnnotationRequest(id, read(json))));
                }
            }
        }
        return locked;
    }

    private Prompt read(String json) {
        return codec.decode(json.getBytes(StandardCharsets.UTF_8), Prompt.class);
    }
}
