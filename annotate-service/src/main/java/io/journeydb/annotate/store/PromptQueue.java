package io.journeydb.annotate.store;

import io.journeydb.events.Annotation;
import io.journeydb.events.json.EventCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The prompts without an annotation, and those to be annotated again, as work for any number of workers in any number of
 * processes. Thread safe.
 *
 * <p>A claim holds while its process renews itself: one row that nobody else touches, so that no lock of a prompt makes it
 * late. Time is the database's. A process that is late keeps its claims until another that was not late takes them: an outage
 * of the database, which makes all late, takes work from nobody. An annotation is stored only under the fence of the latest
 * claim, however late, so a prompt has one annotation however many workers were late.
 */
public final class PromptQueue {

    /** In the order of the ids, as the intake locks them. */
    private static final String LOCK = """
            SELECT p.prompt_id FROM prompts p
            JOIN unnest(?::text[], ?::bigint[]) AS held (prompt_id, fence)
              ON p.prompt_id = held.prompt_id AND p.lease_fence = held.fence
            ORDER BY p.prompt_id FOR NO KEY UPDATE OF p""";

    private static final String CLOSE = """
            UPDATE prompts
            SET claimable_at = CASE WHEN current_version IS NULL THEN 'infinity' ELSE claimable_at END,
                reannotation_id = NULL, held_by = NULL, reached = NULL,
                lease_fence = lease_fence + 1
            WHERE prompt_id = ? AND lease_fence = ?""";
    private static final String REFUSE = """
            INSERT INTO refusals (prompt_id, reason)
            SELECT prompt_id, ? FROM prompts WHERE prompt_id = ? AND current_version IS NULL
            ON CONFLICT (prompt_id) DO UPDATE SET reason = excluded.reason, refused_at = now()""";

    private final Database database;
    private final EventCodec codec;
    private final PhraseCategories categories;
    private final WorkerId me;

    /** The queue as the process {@code me} sees it. */
    public PromptQueue(Database database, EventCodec codec, PhraseCategories categories, WorkerId me) {
        this.me = me;
        this.database = database;
        this.codec = codec;
        this.categories = categories;
    }

    /** Claims up to {@code limit} prompts that nobody holds, longest waiting first. */
    public List<Claim> claim(int limit, Duration lease) {
        return database.transaction(connection -> new ClaimRows(connection, me).claim(limit, lease, codec));
    }

    /**
     * Holds what this process has claimed for another {@code lease} from now. What it has claimed without knowing, since the
     * answer of the database was lost, is free again.
     *
     * @param known every claim that it works on
     */
    public void renew(Collection<Claim> known, Duration lease) {
        database.transaction(connection -> {
            new ClaimRows(connection, me).renew(lease);
            return lease;
        });
        database.transaction(connection -> {
            ClaimRows rows = new ClaimRows(connection, me);
            rows.forgetEnded();
            return rows.releaseUnknown(known);
        });
    }

    /** Gives a claim back; nobody takes the prompt before {@code wait} is over. */
    public void postpone(Claim claim, Duration wait) {
        postpone(claim, wait, claim.request().reached());
    }

    /** Gives a claim back, with how far the annotator has come. */
    public void postpone(Claim claim, Duration wait, Optional<String> reached) {
        database.transaction(connection -> {
            new ClaimRows(connection, me).postpone(claim, wait, reached);
            return claim;
        });
    }

    /** The same as {@link #completeAll} for one annotation. */
    public Completion complete(Claim claim, Annotation annotation) {
        return completeAll(Map.of(claim, annotation)).get(claim);
    }

    /**
     * Stores the annotations of claimed prompts, their questions and style phrases, and the new revision of every sample of
     * the prompts, all or nothing; but for those whose lease was lost.
     *
     * @return what became of each; of those stored together, the first says the samples of all
     * @throws RefusedDataException if an annotation can't be stored
     */
    public Map<Claim, Completion> completeAll(Map<Claim, Annotation> annotations) {
        return database.transaction(connection -> {
            Set<String> held = lock(connection, List.copyOf(annotations.keySet()));
            List<NewAnnotation> stored = new ArrayList<>();
            Map<Claim, Completion> completions = new HashMap<>();
            annotations.forEach((claim, annotation) -> {
                if (held.contains(claim.promptId().value())) {
                    stored.add(new NewAnnotation(claim.promptId(), annotation));
                } else {
                    completions.put(claim, new Completion.LeaseLost());
                }
            });
            int samples = new AnnotationRows(connection, codec, categories).write(List.of(), stored);
            for (Claim claim : annotations.keySet()) {
                if (completions.putIfAbsent(claim, new Completion.Stored(samples)) == null) {
                    samples = 0;
                }
            }
            return completions;
        });
    }

    private static Set<String> lock(Connection connection, List<Claim> claims) throws SQLException {
        SqlArrays arrays = new SqlArrays(connection);
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, arrays.texts(claims, claim -> claim.promptId().value()));
            lock.setArray(2, arrays.longs(claims, Claim::fence));
            try (ResultSet rows = lock.executeQuery()) {
                Set<String> held = new HashSet<>();
                while (rows.next()) {
                    held.add(rows.getString(1));
                }
                return held;
            }
        }
    }

    /**
     * Ends the claim and takes the prompt out of the queue, until somebody makes it claimable again. Its samples, also those
     * that come later, are due on the rejections: see {@link Refusals}. A prompt that was to be annotated again keeps the
     * annotation it has, and nothing is due. False if the lease was lost, which changes nothing.
     */
    public boolean refuse(Claim claim, String reason) {
        return database.transaction(connection -> {
            try (PreparedStatement close = connection.prepareStatement(CLOSE);
                    PreparedStatement refuse = connection.prepareStatement(REFUSE)) {
                close.setString(1, claim.promptId().value());
                close.setLong(2, claim.fence());
                if (close.executeUpdate() == 0) {
                    return false;
                }
                refuse.setString(1, reason);
                refuse.setString(2, claim.promptId().value());
                refuse.executeUpdate();
                return true;
            }
        });
    }
}
