package io.journeydb.annotate.store;

import io.journeydb.events.ImageStored;
import io.journeydb.events.PromptReviewed;
import io.journeydb.events.Review;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the store knows of a sample and its reviews.
 *
 * @param image the sample; empty if reviews came before it
 * @param history every review and every withdrawal, oldest first
 * @param published what the sample is published with
 */
public record ReviewedSample(Optional<ImageStored> image, List<PromptReviewed> history, Optional<Review> published) {

    public ReviewedSample {
        Objects.requireNonNull(image, "image");
        history = List.copyOf(history);
        Objects.requireNonNull(published, "published");
    }
}
