package io.journeydb.annotate.store;

import io.journeydb.events.ImageStored;
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
 * The samples of prompts that were refused, each due once on the rejections. Thread safe; several processes may take from it
 * at once and never get the same sample.
 */
public final class Refusals {

    private static final String DUE = """
            SELECT s.sample_id, s.event, r.reason
            FROM refusals r JOIN samples s ON s.prompt_id = r.prompt_id
            WHERE NOT EXISTS (SELECT 1 FROM refused_samples d WHERE d.sample_id = s.sample_id)
            LIMIT ? FOR UPDATE OF s SKIP LOCKED""";
    private static final String MARK =
            "INSERT INTO refused_samples (sample_id) SELECT unnest(?::text[]) ON CONFLICT (sample_id) DO NOTHING";

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
     * @param reason why its prompt was refused
     */
    public record RefusedSample(ImageStored image, String reason) {}

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
                    due.add(new RefusedSample(codec.decode(event, ImageStored.class), rows.getString("reason")));
                }
                return due;
            }
        }
    }

    private static void mark(Connection connection, List<RefusedSample> due) throws SQLException {
        if (due.isEmpty()) {
            return;
        }
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setArray(1, new SqlArrays(connection).texts(due, sample -> sample.image()
                    .sampleId()
                    .value()));
            mark.executeUpdate();
        }
    }
}
