package io.journeydb.annotate.store;

import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.events.Annotation;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
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
import java.util.Set;

/**
 * The prompts without an annotation, and those to be annotated again, as work for any number of workers in any number of processes. Thread safe.
 *
 * <p>A claim holds until its lease runs out and is renewed while the worker works. Time is the database's. An annotation is
 * stored only under the fence of the latest claim, so a prompt has one annotation however many workers were late.
 */
public final class PromptQueue {

    private static final String CLAIM = """
            UPDATE prompts p
            SET lease_fence = p.lease_fence + 1, claimable_at = now() + ? * interval '1 millisecond'
            FROM (SELECT prompt_id FROM prompts
                  WHERE (current_version IS NULL OR reannotation_id IS NOT NULL) AND claimable_at <= now()
                  ORDER BY claimable_at LIMIT ? FOR NO KEY UPDATE SKIP LOCKED) AS waiting
            WHERE p.prompt_id = waiting.prompt_id
            RETURNING p.prompt_id, p.lease_fence, p.prompt""";
    private static final String EXTEND = """
            UPDATE prompts p SET claimable_at = now() + ? * interval '1 millisecond'
            FROM unnest(?::text[], ?::bigint[]) AS held (prompt_id, fence)
            WHERE p.prompt_id = held.prompt_id AND p.lease_fence = held.fence""";
    /** In the order of the ids, as the intake locks them. */
    private static final String LOCK = """
            SELECT p.prompt_id FROM prompts p
            JOIN unnest(?::text[], ?::bigint[]) AS held (prompt_id, fence)
              ON p.prompt_id = held.prompt_id AND p.lease_fence = held.fence
            ORDER BY p.prompt_id FOR NO KEY UPDATE OF p""";

    private static final String CLOSE = """
            UPDATE prompts
            SET claimable_at = CASE WHEN current_version IS NULL THEN 'infinity' ELSE claimable_at END,
                reannotation_id = NULL, lease_fence = lease_fence + 1
            WHERE prompt_id = ? AND lease_fence = ?""";
    private static final String REFUSE = """
            INSERT INTO refusals (prompt_id, reason)
            SELECT prompt_id, ? FROM prompts WHERE prompt_id = ? AND current_version IS NULL
            ON CONFLICT (prompt_id) DO UPDATE SET reason = excluded.reason, refused_at = now()""";

    private final Database database;
    private final EventCodec codec;
    private final PhraseCategories categories;

    public PromptQueue(Database database, EventCodec codec, PhraseCategories categories) {
        this.database = database;
        this.codec = codec;
        this.categories = categories;
    }

    /** Claims up to {@code limit} prompts that nobody holds, longest waiting first. */
    public List<Claim> claim(int limit, Duration lease) {
        return database.transaction(connection -> {
            try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
                claim.setLong(1, lease.toMillis());
                claim.setInt(2, limit);
                try (ResultSet rows = claim.executeQuery()) {
                    List<Claim> claims = new ArrayList<>();
                    while (rows.next()) {
                        claims.add(read(rows));
                    }
                    return claims;
                }
            }
        });
    }

    /** Holds the claims for another {@code lease} from now; those that were lost stay lost. */
    public void renew(Collection<Claim> claims, Duration lease) {
        setClaimable(List.copyOf(claims), lease);
    }

    /** Gives a claim back; nobody takes the prompt before {@code wait} is over. */
    public void postpone(Claim claim, Duration wait) {
        setClaimable(List.of(claim), wait);
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

    private void setClaimable(List<Claim> claims, Duration wait) {
        if (claims.isEmpty()) {
            return;
        }
        database.transaction(connection -> {
            SqlArrays arrays = new SqlArrays(connection);
            try (PreparedStatement extend = connection.prepareStatement(EXTEND)) {
                extend.setLong(1, wait.toMillis());
                extend.setArray(
                        2, arrays.texts(claims, claim -> claim.promptId().value()));
                extend.setArray(3, arrays.longs(claims, Claim::fence));
                return extend.executeUpdate();
            }
        });
    }

    private Claim read(ResultSet row) throws SQLException {
        byte[] prompt = row.getString("prompt").getBytes(StandardCharsets.UTF_8);
        AnnotationRequest request =
                new AnnotationRequest(new PromptId(row.getString("prompt_id")), codec.decode(prompt, Prompt.class));
        return new Claim(request, row.getLong("lease_fence"));
    }
}
