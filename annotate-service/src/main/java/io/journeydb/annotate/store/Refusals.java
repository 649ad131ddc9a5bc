package io.journeydb.annotate.store;

import io.journeydb.events.ImageStored;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The samples of prompts that were refused, each due on the rejections once for every refusal. Thread safe; several processes may take from it
 * at once and never get the same sample.
 */
public final class Refusals {

    /** Of a sample, its own prompt may be refused, and the clean prompt that its reviews wait for. */
    private static final String DUE = """
            SELECT s.event, due.prompt_id, due.reason
            FROM (SELECT s.sample_id, r.prompt_id, r.reason
                  FROM refusals r JOIN samples s ON s.prompt_id = r.prompt_id
                  UNION ALL
                  SELECT w.sample_id, r.prompt_id, 'the prompt without the words that reviewers removed: ' || r.reason
                  FROM refusals r JOIN review_states w ON w.awaits = r.prompt_id) AS due
            JOIN samples s ON s.sample_id = due.sample_id
            WHERE NOT EXISTS (SELECT 1 FROM refused_samples d
                              WHERE d.sample_id = due.sample_id AND d.prompt_id = due.prompt_id)
            LIMIT ? FOR UPDATE OF s SKIP LOCKED""";

    private static final String MARK = """
            INSERT INTO refused_samples (sample_id, prompt_id) SELECT * FROM unnest(?::text[], ?::text[])
            ON CONFLICT (sample_id, prompt_id) DO NOTHING""";

    private final Database database;
    private final EventCodec codec;

    public Refusals(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /**
     * A sample whose prompt was refused.
     *
     * @param image the event that brought it
     * @param refused the prompt: its own, or the clean one that its reviews wait for
     * @param reason why its prompt was refused
     */
    public record RefusedSample(ImageStored image, PromptId refused, String reason) {}

    /**
     * Hands up to {@code limit} samples over and marks them, all in one transaction: a process that dies after the hand-over
     * and before the mark makes them come again, so they are handed over at least once, and once as a rule.
     *
     * @param handOver returns when the sample is durable where it goes; what it throws undoes the marks
     * @return how many there were
     */
    public int take(int limit, Consumer<RefusedSample> handOver) {
        return database.transaction(connection -> {
            List<RefusedSample> due = due(connection, limit);
            due.forEach(handOver);
            mark(connection, due);
            return due.size();
        });
    }

    private List<RefusedSample> due(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<RefusedSample> due = new ArrayList<>();
                while (rows.next()) {
                    byte[] event = rows.getString("event").getBytes(StandardCharsets.UTF_8);
                    due.add(new RefusedSample(
                            codec.decode(event, ImageStored.class),
                            new PromptId(rows.getString("prompt_id")),
                            rows.getString("reason")));
                }
                return due;
            }
        }
    }

    private static void mark(Connection connection, List<RefusedSample> due) throws SQLException {
        if (due.isEmpty()) {
            return;
        }
        SqlArrays arrays = new SqlArrays(connection);
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setArray(
                    1, arrays.texts(due, sample -> sample.image().sampleId().value()));
            mark.setArray(2, arrays.texts(due, sample -> sample.refused().value()));
            mark.executeUpdate();
        }
    }
}
