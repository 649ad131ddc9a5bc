package io.journeydb.annotate.store;

import io.journeydb.annotate.review.Verdict;
import io.journeydb.events.ImageStored;
import io.journeydb.events.PromptReviewed;
import io.journeydb.events.Review;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of one sample's reviews, within a transaction. */
final class ReviewRows {

    private static final String LOCK =
            "SELECT 1 FROM review_states WHERE sample_id = ? AND due_at <= now() FOR UPDATE SKIP LOCKED";
    private static final String SAMPLE = "SELECT event, review FROM samples WHERE sample_id = ?";
    private static final String REVIEWS =
            "SELECT event FROM reviews WHERE sample_id = ? ORDER BY reviewed_at, review_id";
    private static final String PUBLISH = """
            UPDATE samples SET annotation_prompt_id = ?, review = ?::json, revision = revision + ?
            WHERE sample_id = ?""";
    private static final String SETTLED = """
            UPDATE review_states
            SET due_at = CASE WHEN ?::text IS NULL THEN NULL ELSE due_at END, awaits = ?, required = ?, reviewers = ?,
                needs_review = ?
            WHERE sample_id = ?""";

    private final Connection connection;
    private final EventCodec codec;

    ReviewRows(Connection connection, EventCodec codec) {
        this.connection = connection;
        this.codec = codec;
    }

    /**
     * A sample as reviews see it.
     *
     * @param image as it was ingested
     * @param review what it is published with, or null
     */
    record ReviewedRow(ImageStored image, Review review) {}

    /** Takes the sample's state for this transaction; false if it is not due or another has it. */
    boolean lock(SampleId id) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, id.value());
            try (ResultSet row = lock.executeQuery()) {
                return row.next();
            }
        }
    }

    Optional<ReviewedRow> sample(SampleId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SAMPLE)) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String review = row.getString("review");
                return Optional.of(new ReviewedRow(
                        decode(row.getString("event"), ImageStored.class),
                        review == null ? null : decode(review, Review.class)));
            }
        }
    }

    /** All there are, with those that were taken back. */
    List<PromptReviewed> reviews(SampleId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REVIEWS)) {
            select.setString(1, id.value());
            try (ResultSet rows = select.executeQuery()) {
                List<PromptReviewed> reviews = new ArrayList<>();
                while (rows.next()) {
                    reviews.add(decode(rows.getString("event"), PromptReviewed.class));
                }
                return reviews;
            }
        }
    }

    /** Puts the sample's review into force; {@code raise} if that changes what is published. */
    void publish(SampleId id, Optional<Review> review, boolean raise) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(PUBLISH)) {
            update.setString(
                    1,
                    review.map(Review::annotationPromptId).map(PromptId::value).orElse(null));
            update.setString(2, review.map(this::encode).orElse(null));
            update.setInt(3, raise ? 1 : 0);
            update.setString(4, id.value());
            update.executeUpdate();
        }
    }

    /** Notes the verdict: settled, or due as soon as {@code awaits} is annotated if that is not null. */
    void note(SampleId id, Verdict verdict, PromptId awaits) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SETTLED)) {
            update.setString(1, awaits == null ? null : awaits.value());
            update.setString(2, awaits == null ? null : awaits.value());
            update.setInt(3, verdict.required());
            update.setInt(4, verdict.reviewers().size());
            update.setBoolean(5, verdict.needsReview());
            update.setString(6, id.value());
            update.executeUpdate();
        }
    }

    private String encode(Review review) {
        return new String(codec.encode(review), StandardCharsets.UTF_8);
    }

    private <T> T decode(String json, Class<T> type) {
        return codec.decode(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
