package io.journeydb.annotate.review;

import io.journeydb.events.PromptReviewed;
import io.journeydb.events.identity.ReviewId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which of a sample's reviews count. In whatever order they are given, the answer is the same. */
final class Reviews {

    private static final Comparator<PromptReviewed> LATEST =
            Comparator.comparing(PromptReviewed::reviewedAt).thenComparing(PromptReviewed::reviewId);

    private Reviews() {}

    /** By reviewer, the latest review that nobody took back. */
    static SortedMap<String, PromptReviewed> inForce(Collection<PromptReviewed> all) {
        Set<ReviewId> withdrawn = all.stream()
                .map(PromptReviewed::withdraws)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        SortedMap<String, PromptReviewed> inForce = new TreeMap<>();
        all.stream()
                .filter(review -> review.withdraws() == null && !withdrawn.contains(review.reviewId()))
                .forEach(review -> inForce.merge(review.reviewer(), review, Reviews::later));
        return inForce;
    }

    private static PromptReviewed later(PromptReviewed one, PromptReviewed other) {
        return LATEST.compare(one, other) >= 0 ? one : other;
    }
}
