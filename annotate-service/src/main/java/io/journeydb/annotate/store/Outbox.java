package io.journeydb.annotate.store;

import io.journeydb.events.json.EventCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The samples whose revision is above the published one. Thread safe.
 *
 * <p>Meant for the one process that holds the lease {@link #LEASE}. A holder that lost it may have sent an older revision
 * after its successor's newer one; its mark then turns into a reset, after which the newest revision is sent again and is
 * the last on the topic. A mark by the successor for what it read before the reset does not count.
 */
public final class Outbox {

    /** Name of the lease under which the outbox is emptied. */
    public static final String LEASE = "publisher";

    private static final String DUE =
            SampleReader.SELECT + "WHERE s.revision > s.published_revision ORDER BY s.ingested_at LIMIT ?";
    private static final String HELD = "SELECT 1 FROM leases WHERE name = ? AND fence = ? FOR SHARE";
    private static final String MARK = """
            UPDATE samples s SET published_revision = sent.revision
            FROM unnest(?::text[], ?::bigint[], ?::int[]) AS sent (sample_id, revision, resets)
            WHERE s.sample_id = sent.sample_id AND s.resets = sent.resets AND s.published_revision < sent.revision""";
    private static final String RESET =
            "UPDATE samples SET published_revision = 0, resets = resets + 1 WHERE sample_id = ANY (?::text[])";

    private final Database database;
    private final SampleReader reader;

    public Outbox(Database database, EventCodec codec) {
        this.database = database;
        this.reader = new SampleReader(codec);
    }

    /** Up to {@code limit} samples that are due, those ingested first before others; each at its newest revision. */
    public List<DueSample> due(int limit) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DUE)) {
                select.setInt(1, limit);
                try (ResultSet rows = select.executeQuery()) {
                    List<DueSample> due = new ArrayList<>();
                    while (rows.next()) {
                        due.add(new DueSample(reader.read(rows), rows.getInt("resets")));
                    }
                    return due;
                }
            }
        });
    }

    /**
     * Marks the samples that Kafka has acknowledged, or resets the marks of all that were sent if the lease with this fence
     * was lost. May be repeated; must be, until it succeeds.
     */
    public Marking mark(long fence, List<DueSample> sent, List<DueSample> acknowledged) {
        return database.transaction(connection ->
                isHeld(connection, fence) ? markSent(connection, acknowledged) : resetSent(connection, sent));
    }

    private static boolean isHeld(Connection connection, long fence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HELD)) {
            select.setString(1, LEASE);
            select.setLong(2, fence);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static Marking markSent(Connection connection, List<DueSample> sent) throws SQLException {
        SqlArrays arrays = new SqlArrays(connection);
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setArray(
                    1, arrays.texts(sent, sample -> sample.event().sampleId().value()));
            mark.setArray(2, arrays.longs(sent, sample -> sample.event().revision()));
            mark.setArray(3, arrays.integers(sent, DueSample::resets));
            return new Marking.Marked(mark.executeUpdate());
        }
    }

    private static Marking resetSent(Connection connection, List<DueSample> sent) throws SQLException {
        try (PreparedStatement reset = connection.prepareStatement(RESET)) {
            reset.setArray(1, new SqlArrays(connection).texts(sent, sample -> sample.event()
                    .sampleId()
                    .value()));
            return new Marking.Reset(reset.executeUpdate());
        }
    }
}
