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
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The claims of one worker, within a transaction. A claim has a short lease of its own, for as long as the worker may not know
 * of it, and after that the worker's. No statement but {@link #postpone} waits for a lock that somebody else may hold.
 */
final class ClaimRows {

    /**
     * Takes prompts of a worker that is late only if this one was not late itself for a whole lease: when the database stood
     * still, all were late, and each has to have its chance to renew.
     */
    private static final String CLAIM = """
            WITH me AS MATERIALIZED (
                SELECT count(*) > 0 AS is_steady FROM workers
                WHERE worker_id = ? AND expires_at > now() AND steady_since <= now() - ? * interval '1 millisecond'),
            waiting AS MATERIALIZED (
                SELECT p.prompt_id FROM prompts p
                WHERE (p.current_version IS NULL OR p.reannotation_id IS NOT NULL) AND p.claimable_at <= now()
                  AND (p.held_by IS NULL
                       OR (SELECT is_steady FROM me)
                          AND NOT EXISTS (SELECT 1 FROM workers w
                                          WHERE w.worker_id = p.held_by AND w.expires_at > now()))
                ORDER BY p.claimable_at LIMIT ? FOR NO KEY UPDATE OF p SKIP LOCKED)
            UPDATE prompts p
            SET lease_fence = p.lease_fence + 1, claimable_at = now() + ? * interval '1 millisecond', held_by = ?
            FROM waiting WHERE p.prompt_id = waiting.prompt_id
            RETURNING p.prompt_id, p.lease_fence, p.prompt, p.reached""";

    private static final String RENEW = """
            INSERT INTO workers AS w (worker_id, expires_at, steady_since)
            VALUES (?, now() + ? * interval '1 millisecond', now())
            ON CONFLICT (worker_id) DO UPDATE
            SET expires_at = excluded.expires_at,
                steady_since = CASE WHEN w.expires_at > now() THEN w.steady_since ELSE excluded.steady_since END""";
    private static final String FORGET_ENDED = """
            DELETE FROM workers WHERE worker_id IN (
                SELECT worker_id FROM workers WHERE expires_at < now() - interval '1 day' FOR UPDATE SKIP LOCKED)""";
    private static final String RELEASE_UNKNOWN = """
            UPDATE prompts SET held_by = NULL
            WHERE prompt_id IN (SELECT prompt_id FROM prompts
                                WHERE held_by = ? AND claimable_at <= now() AND prompt_id <> ALL (?::text[])
                                FOR NO KEY UPDATE SKIP LOCKED)""";
    private static final String POSTPONE = """
            UPDATE prompts SET claimable_at = now() + ? * interval '1 millisecond', held_by = NULL, reached = ?
            WHERE prompt_id = ? AND lease_fence = ?""";

    private final Connection connection;
    private final WorkerId me;

    ClaimRows(Connection connection, WorkerId me) {
        this.connection = connection;
        this.me = me;
    }

    List<Claim> claim(int limit, Duration lease, EventCodec codec) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, me.value());
            claim.setLong(2, lease.toMillis());
            claim.setInt(3, limit);
            claim.setLong(4, lease.toMillis());
            claim.setString(5, me.value());
            return SqlArrays.list(claim, row -> read(row, codec));
        }
    }

    private static Claim read(ResultSet row, EventCodec codec) throws SQLException {
        byte[] prompt = row.getString("prompt").getBytes(StandardCharsets.UTF_8);
        AnnotationRequest request = new AnnotationRequest(
                new PromptId(row.getString("prompt_id")),
                codec.decode(prompt, Prompt.class),
                Optional.ofNullable(row.getString("reached")));
        return new Claim(request, row.getLong("lease_fence"));
    }

    /** Nobody else takes what this worker holds for another {@code lease}. */
    void renew(Duration lease) throws SQLException {
        try (PreparedStatement renew = connection.prepareStatement(RENEW)) {
            renew.setString(1, me.value());
            renew.setLong(2, lease.toMillis());
            renew.executeUpdate();
        }
    }

    /** Deletes the rows of workers that ended long ago: what they held is free with or without. */
    void forgetEnded() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET_ENDED)) {
            delete.executeUpdate();
        }
    }

    /** Frees prompts whose claim was committed when this worker had already given up waiting to hear of it. */
    int releaseUnknown(Collection<Claim> known) throws SQLException {
        try (PreparedStatement release = connection.prepareStatement(RELEASE_UNKNOWN)) {
            release.setString(1, me.value());
            release.setArray(2, new SqlArrays(connection).texts(List.copyOf(known), claim -> claim.promptId()
                    .value()));
            return release.executeUpdate();
        }
    }

    void postpone(Claim claim, Duration wait, Optional<String> reached) throws SQLException {
        try (PreparedStatement postpone = connection.prepareStatement(POSTPONE)) {
            postpone.setLong(1, wait.toMillis());
            postpone.setString(2, reached.orElse(null));
            postpone.setString(3, claim.promptId().value());
            postpone.setLong(4, claim.fence());
            postpone.executeUpdate();
        }
    }
}
