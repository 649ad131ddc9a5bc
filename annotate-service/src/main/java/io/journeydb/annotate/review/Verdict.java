package io.journeydb.annotate.review;

import io.journeydb.events.Prompt;
import io.journeydb.events.Review;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a sample's reviews amount to.
 *
 * @param required how many reviewers must agree
 * @param reviewers whose review counts, in alphabetical order
 * @param words those that were marked, in the order of the prompt
 * @param unknown marks that no words of the prompt answer to; they have no effect
 * @param needsReview whether another reviewer could still change what is known
 * @param review what the sample is published with; empty while too few agree
 * @param clean the prompt that its annotation is made of; empty if that is its own
 */
public record Verdict(
        int required,
        List<String> reviewers,
        List<MarkedWord> words,
        List<String> unknown,
        boolean needsReview,
        Optional<Review> review,
        Optional<Prompt> clean) {

    public Verdict {
        reviewers = List.copyOf(reviewers);
        words = List.copyOf(words);
        unknown = List.copyOf(unknown);
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(clean, "clean");
    }
}
