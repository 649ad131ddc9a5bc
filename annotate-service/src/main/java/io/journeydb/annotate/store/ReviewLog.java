package io.journeydb.annotate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes reviews in; nothing is ever erased. Thread safe.
 *
 * <p>Idempotent: a review that is here already changes nothing, so a repeated delivery leaves no trace. With its first
 * delivery a review makes its sample due for {@link ReviewSettlement}, in the same transaction.
 */
public final class ReviewLog {

    private static final String INSERT = """
            INSERT INTO reviews (review_id, sample_id, reviewer, withdraws, reviewed_at, event)
            SELECT n.review_id, n.sample_id, n.reviewer, n.withdraws, to_timestamp(n.reviewed_at / 1000.0), n.event::json
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                 AS n (review_id, sample_id, reviewer, withdraws, reviewed_at, event)
            ON CONFLICT (review_id) DO NOTHING
            RETURNING sample_id""";
    private static final String MAKE_DUE = """
            INSERT INTO review_states (sample_id, due_at)
            SELECT sample_id, now() FROM unnest(?::text[]) AS n (sample_id)
            ON CONFLICT (sample_id) DO UPDATE SET due_at = excluded.due_at, awaits = NULL""";

    private final Database database;

    public ReviewLog(Database database) {
        this.database = database;
    }

    /**
     * Stores the reviews in one transaction.
     *
     * @param reviews any number, in any order; repetitions are allowed
     * @return how many were new
     * @throws RefusedDataException if one of them can't be stored; then none is
     */
    public int save(List<IncomingReview> reviews) {
        Map<String, IncomingReview> distinct = new TreeMap<>();
        reviews.forEach(review -> distinct.putIfAbsent(review.id().value(), review));
        // In the order of the ids, so that two batches with the same reviews don't wait for each other.
        List<IncomingReview> batch = List.copyOf(distinct.values());
        return database.transaction(connection -> {
            List<String> samples = insert(connection, batch);
            makeDue(
                    connection,
                    samples.stream()
                            .distinct()
                            .sorted(Comparator.naturalOrder())
                            .toList());
            return samples.size();
        });
    }

    private static List<String> insert(Connection connection, List<IncomingReview> reviews) throws SQLException {
        SqlArrays arrays = new SqlArrays(connection);
        List<String> samples = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, arrays.texts(reviews, review -> review.id().value()));
            insert.setArray(
                    2, arrays.texts(reviews, review -> review.event().sampleId().value()));
            insert.setArray(3, arrays.texts(reviews, review -> review.event().reviewer()));
            insert.setArray(4, arrays.texts(reviews, ReviewLog::withdraws));
            insert.setArray(
                    5,
                    arrays.longs(reviews, review -> review.event().reviewedAt().toEpochMilli()));
            insert.setArray(6, arrays.texts(reviews, IncomingReview::json));
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    samples.add(rows.getString("sample_id"));
                }
            }
        }
        return samples;
    }

    private static String withdraws(IncomingReview review) {
        return review.event().withdraws() == null
                ? null
                : review.event().withdraws().value();
    }

    private static void makeDue(Connection connection, List<String> samples) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(MAKE_DUE)) {
            upsert.setArray(1, new SqlArrays(connection).texts(samples, sample -> sample));
            upsert.executeUpdate();
        }
    }
}
