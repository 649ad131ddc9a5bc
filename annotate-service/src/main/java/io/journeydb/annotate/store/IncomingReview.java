package io.journeydb.annotate.store;

import io.journeydb.events.PromptReviewed;
import io.journeydb.events.identity.ReviewId;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A review on its way into the store.
 *
 * @param event the event
 * @param id of the review
 * @param json the event as the store keeps it
 */
public record IncomingReview(PromptReviewed event, ReviewId id, String json) {

    public IncomingReview {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(json, "json");
    }

    /** The event, written as the store keeps it. */
    public static IncomingReview of(PromptReviewed event, EventCodec codec) {
        return new IncomingReview(event, event.reviewId(), new String(codec.encode(event), StandardCharsets.UTF_8));
    }
}
