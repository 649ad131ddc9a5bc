package io.journeydb.annotate.http;

import io.journeydb.events.PromptReviewed;
import io.journeydb.events.identity.ReviewId;
import io.journeydb.events.identity.SampleId;
import java.time.Instant;

/**
 * A review, or a withdrawal of one, that is on its way.
 *
 * @param reviewId its id
 * @param sampleId the sample
 * @param reviewedAt when it came
 */
public record SubmittedReview(ReviewId reviewId, SampleId sampleId, Instant reviewedAt) {

    static SubmittedReview of(PromptReviewed event) {
        return new SubmittedReview(event.reviewId(), event.sampleId(), event.reviewedAt());
    }
}
