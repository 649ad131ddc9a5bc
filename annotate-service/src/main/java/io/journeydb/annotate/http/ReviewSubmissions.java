package io.journeydb.annotate.http;

import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.annotate.publish.ReviewTopic;
import io.journeydb.annotate.review.Consensus;
import io.journeydb.annotate.store.ReviewedSample;
import io.journeydb.annotate.store.ReviewedSamples;
import io.journeydb.events.ImageStored;
import io.journeydb.events.PromptReviewed;
import io.journeydb.events.identity.ReviewId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.json.EventFormatException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Checks what reviewers send, and puts it onto {@code journeydb.reviews}, the log of all they ever said. */
@Singleton
final class ReviewSubmissions {

    /** Most words that a problem names. */
    private static final int NAMED = 5;

    private final ReviewedSamples samples;
    private final ReviewTopic topic;
    private final EventCodec codec;
    private final InstantSource clock;

    ReviewSubmissions(ReviewedSamples samples, ReviewTopic topic, EventCodec codec, InstantSource clock) {
        this.samples = samples;
        this.topic = topic;
        this.codec = codec;
        this.clock = clock;
    }

    /** Sends a review; its time is now. */
    SubmittedReview submit(byte[] body) {
        NewReview review = read(body);
        ImageStored image = samples.find(review.sampleId())
                .flatMap(ReviewedSample::image)
                .orElseThrow(() -> new NotFoundException("There is no sample with this id."));
        List<String> unknown = Consensus.unknown(image.prompt(), review.missing());
        if (!unknown.isEmpty()) {
            throw new BadRequestException("The prompt does not have: "
                    + String.join(" · ", unknown.subList(0, Math.min(NAMED, unknown.size()))));
        }
        return send(() -> PromptReviewed.of(review.sampleId(), review.reviewer(), review.missing(), clock.instant()));
    }

    /** Sends the withdrawal of a review. */
    SubmittedReview withdraw(SampleId sample, ReviewId review, String reviewer) {
        boolean known = samples.find(sample).stream()
                .flatMap(found -> found.history().stream())
                .anyMatch(past -> past.withdraws() == null && past.reviewId().equals(review));
        if (!known) {
            throw new NotFoundException("The sample has no review with this id.");
        }
        return send(() -> PromptReviewed.withdrawing(sample, reviewer, review, clock.instant()));
    }

    private NewReview read(byte[] body) {
        try {
            return codec.decodeStrictly(body, NewReview.class);
        } catch (EventFormatException e) {
            throw new BadRequestException(e.code() + ": " + e.getMessage(), e);
        }
    }

    private SubmittedReview send(Supplier<PromptReviewed> review) {
        PromptReviewed event;
        try {
            event = review.get();
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
        try {
            topic.send(event).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new UnavailableException("Kafka does not take reviews", e.getCause());
        }
        return SubmittedReview.of(event);
    }
}
