package io.journeydb.annotate.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.journeydb.annotate.review.Consensus;
import io.journeydb.annotate.review.MarkedWord;
import io.journeydb.annotate.review.Verdict;
import io.journeydb.annotate.store.ReviewedSample;
import io.journeydb.events.ImageStored;
import io.journeydb.events.PromptReviewed;
import io.journeydb.events.PromptReviewed.Mark;
import io.journeydb.events.Review;
import io.journeydb.events.identity.ReviewId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How the review of a sample stands.
 *
 * @param sampleId the sample
 * @param split it is in; absent while the sample has not come
 * @param promptText its prompt without parameters; absent while the sample has not come
 * @param required how many reviewers must agree on a word
 * @param reviewers whose review counts
 * @param needsReview whether another reviewer could still change what is known
 * @param words the words that somebody marked, with who did and who did not
 * @param unknownMarks marks that no words of the prompt answer to
 * @param review what the sample is published with; absent while too few agree
 * @param pending whether what reviewers agree on is still to be published
 * @param history every review and every withdrawal, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        SampleId sampleId,
        Split split,
        String promptText,
        int required,
        List<String> reviewers,
        boolean needsReview,
        List<MarkedWord> words,
        List<String> unknownMarks,
        Review review,
        boolean pending,
        List<Entry> history) {

    /**
     * A review or a withdrawal.
     *
     * @param reviewId its id
     * @param reviewer who said so
     * @param missing what was marked
     * @param withdraws the review that is taken back, in a withdrawal
     * @param reviewedAt when
     * @param counts whether it is the reviewer's word now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            ReviewId reviewId,
            String reviewer,
            List<Mark> missing,
            ReviewId withdraws,
            Instant reviewedAt,
            boolean counts) {}

    static ReviewView of(SampleId id, ReviewedSample sample, Consensus consensus) {
        List<Entry> history = history(sample.history());
        if (sample.image().isEmpty()) {
            return new ReviewView(
                    id, null, null, consensus.required(), List.of(), true, List.of(), List.of(), null, true, history);
        }
        ImageStored image = sample.image().get();
        Verdict verdict = consensus.judge(image.promptId(), image.prompt(), sample.history());
        return new ReviewView(
                id,
                image.split(),
                image.prompt().text(),
                verdict.required(),
                verdict.reviewers(),
                verdict.needsReview(),
                verdict.words(),
                verdict.unknown(),
                sample.published().orElse(null),
                !verdict.review().equals(sample.published()),
                history);
    }

    private static List<Entry> history(List<PromptReviewed> reviews) {
        Set<ReviewId> counting = Consensus.counting(reviews);
        return reviews.stream()
                .map(review -> new Entry(
                        review.reviewId(),
                        review.reviewer(),
                        review.missing(),
                        review.withdraws(),
                        review.reviewedAt(),
                        counting.contains(review.reviewId())))
                .toList();
    }
}
