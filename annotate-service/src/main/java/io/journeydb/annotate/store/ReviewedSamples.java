package io.journeydb.annotate.store;

import io.journeydb.annotate.store.ReviewRows.ReviewedRow;
import io.journeydb.events.ImageStored;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks up what was reviewed and what is to be. Thread safe. */
public final class ReviewedSamples {

    /** The splits in the order in which they are reviewed: the one that evaluations rest on first. */
    public static final List<Split> ORDER = List.of(Split.TEST, Split.VAL, Split.TRAIN, Split.EXTERNAL);

    /** Names the split, so that the planner knows which index has it. */
    private static final String TASKS = """
            SELECT s.sample_id, s.generator, s.event, coalesce(r.reviewers, 0) AS reviewers
            FROM samples s
            LEFT JOIN review_states r ON r.sample_id = s.sample_id
            WHERE s.split = '%s' AND s.sample_id > ? AND coalesce(r.needs_review, true)
              AND NOT EXISTS (SELECT 1 FROM reviews v
                              WHERE v.sample_id = s.sample_id AND v.reviewer = ? AND v.withdraws IS NULL
                                AND NOT EXISTS (SELECT 1 FROM reviews w WHERE w.withdraws = v.review_id))
            ORDER BY s.sample_id LIMIT ?""";

    private final Database database;
    private final EventCodec codec;

    public ReviewedSamples(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /**
     * Where a page of tasks goes on.
     *
     * @param split of the last task
     * @param sampleId of the last task; empty at the split's begin
     */
    public record Position(Split split, String sampleId) {

        /** Before the first task. */
        public static final Position START = new Position(ORDER.getFirst(), "");
    }

    /** The sample and its reviews; empty if neither is known. */
    public Optional<ReviewedSample> find(SampleId id) {
        return database.transaction(connection -> {
            ReviewRows rows = new ReviewRows(connection, codec);
            Optional<ReviewedRow> sample = rows.sample(id);
            ReviewedSample found = new ReviewedSample(
                    sample.map(ReviewedRow::image), rows.reviews(id), sample.map(ReviewedRow::review));
            boolean unknown = sample.isEmpty() && found.history().isEmpty();
            return unknown ? Optional.<ReviewedSample>empty() : Optional.of(found);
        });
    }

    /**
     * Samples that need another review, the test split first.
     *
     * @param reviewer whose own samples are left out, or empty
     * @param after where to go on
     * @param limit most tasks
     */
    public List<ReviewTask> tasks(String reviewer, Position after, int limit) {
        return database.transaction(connection -> {
            List<ReviewTask> tasks = new ArrayList<>();
            for (Split split : ORDER.subList(ORDER.indexOf(after.split()), ORDER.size())) {
                Position from = split == after.split() ? after : new Position(split, "");
                if (tasks.size() < limit) {
                    tasks.addAll(tasks(connection, reviewer, from, limit - tasks.size()));
                }
            }
            return tasks;
        });
    }

    private List<ReviewTask> tasks(Connection connection, String reviewer, Position after, int limit)
            throws SQLException {
        String sql = TASKS.formatted(after.split().label());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, after.sampleId());
            select.setString(2, reviewer);
            select.setInt(3, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<ReviewTask> tasks = new ArrayList<>();
                while (rows.next()) {
                    tasks.add(read(rows, after.split()));
                }
                return tasks;
            }
        }
    }

    private ReviewTask read(ResultSet row, Split split) throws SQLException {
        byte[] event = row.getString("event").getBytes(StandardCharsets.UTF_8);
        return new ReviewTask(
                new SampleId(row.getString("sample_id")),
                split,
                row.getString("generator"),
                codec.decode(event, ImageStored.class).prompt().text(),
                row.getInt("reviewers"));
    }
}
