package io.journeydb.annotate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Requests to annotate prompts again. Chosen prompts go into the {@link PromptQueue}, behind the new ones; what is in force
 * stays so until the next annotation is stored. All of it is rows: whoever asks or works may stop and start again. Thread
 * safe.
 */
public final class Reannotations {

    private static final String REQUEST =
            "INSERT INTO reannotations (reannotation_id, selection, prompts) VALUES (?, ?::json, 0)";
    private static final String CHOOSE = """
            UPDATE prompts SET reannotation_id = ?, claimable_at = now(), held_by = NULL, reached = NULL,
                               lease_fence = lease_fence + 1
            WHERE prompt_id IN (SELECT prompt_id FROM prompts
                                WHERE prompt_id IN (%s) ORDER BY prompt_id FOR NO KEY UPDATE)""";
    private static final String FORGIVE =
            "DELETE FROM refusals r USING prompts p WHERE p.prompt_id = r.prompt_id AND p.reannotation_id = ?";
    private static final String COUNTED = "UPDATE reannotations SET prompts = ? WHERE reannotation_id = ?";
    private static final String PROGRESS = """
            SELECT r.prompts, r.requested_at,
                   (SELECT count(*) FROM prompts p WHERE p.reannotation_id = r.reannotation_id) AS waiting
            FROM reannotations r WHERE r.reannotation_id = ?""";
    private static final String CANCEL = """
            UPDATE prompts SET reannotation_id = NULL, held_by = NULL, lease_fence = lease_fence + 1
            WHERE prompt_id IN (SELECT prompt_id FROM prompts
                                WHERE reannotation_id = ? AND current_version IS NOT NULL
                                ORDER BY prompt_id FOR NO KEY UPDATE)""";

    private final Database database;

    public Reannotations(Database database) {
        this.database = database;
    }

    /**
     * What a selection comes to.
     *
     * @param prompts that would be annotated again
     * @param samples that would be published again
     */
    public record Size(long prompts, long samples) {}

    /** Counts and changes nothing. */
    public Size count(PromptSelection selection) {
        SelectionSql chosen = new SelectionSql(selection);
        String sql = "WITH chosen AS (" + chosen.text() + ") SELECT (SELECT count(*) FROM chosen) AS prompts,"
                + " (SELECT count(*) FROM samples s JOIN chosen c"
                + " ON c.prompt_id = coalesce(s.annotation_prompt_id, s.prompt_id)) AS samples";
        return database.transaction(connection -> {
            try (PreparedStatement count = connection.prepareStatement(sql)) {
                chosen.bind(count, 1);
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    return new Size(row.getLong("prompts"), row.getLong("samples"));
                }
            }
        });
    }

    /**
     * Puts the prompts of a selection into the queue, all or none. Annotations of them that workers are just making are
     * dropped: they may be what is to be replaced.
     *
     * @param asked the selection as JSON, kept for people to read
     */
    public Reannotation request(PromptSelection selection, String asked) {
        String id = UUID.randomUUID().toString();
        SelectionSql chosen = new SelectionSql(selection);
        return database.transaction(connection -> {
            try (PreparedStatement request = connection.prepareStatement(REQUEST);
                    PreparedStatement choose = connection.prepareStatement(CHOOSE.formatted(chosen.text()));
                    PreparedStatement counted = connection.prepareStatement(COUNTED)) {
                request.setString(1, id);
                request.setString(2, asked);
                request.executeUpdate();
                choose.setString(1, id);
                chosen.bind(choose, 2);
                counted.setLong(1, choose.executeUpdate());
                counted.setString(2, id);
                counted.executeUpdate();
            }
            update(connection, FORGIVE, id);
            return read(connection, id).orElseThrow();
        });
    }

    /** Empty if there was no such request. */
    public Optional<Reannotation> find(String id) {
        return database.transaction(connection -> read(connection, id));
    }

    /** Takes what still waits out of the queue; prompts that have no annotation stay in it. Empty if there was no such request. */
    public Optional<Reannotation> cancel(String id) {
        return database.transaction(connection -> {
            update(connection, CANCEL, id);
            return read(connection, id);
        });
    }

    private static void update(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }

    private static Optional<Reannotation> read(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PROGRESS)) {
            select.setString(1, id);
            return SqlArrays.list(
                            select,
                            row -> new Reannotation(
                                    id,
                                    row.getLong("prompts"),
                                    row.getLong("waiting"),
                                    row.getTimestamp("requested_at").toInstant()))
                    .stream()
                    .findFirst();
        }
    }
}
