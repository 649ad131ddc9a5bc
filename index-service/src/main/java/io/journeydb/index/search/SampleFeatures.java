package io.journeydb.index.search;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.FeaturesExtracted;
import io.journeydb.events.PerceptualHash;
import java.util.Objects;
import java.util.Optional;

/**
 * What was computed from a sample's picture and prompt.
 *
 * @param offset of the event on its partition: of two events on a sample the one that stands behind the other wins. A sample
 *     keeps its partition, as compaction needs
 * @param perceptualHash of the picture; null where the picture can't be decoded
 * @param image descriptor of the picture; null where it can't be decoded
 * @param prompt embedding of the prompt; null where embeddings are off
 * @param json the event as it came, UTF-8; neither copied nor to be changed
 */
public record SampleFeatures(
        long offset, PerceptualHash perceptualHash, FeatureVector image, FeatureVector prompt, byte[] json) {

    public SampleFeatures {
        Objects.requireNonNull(json, "json");
        if (offset < 0) {
            throw new IllegalArgumentException("an offset is never negative");
        }
    }

    /** The features of an event that stands at {@code offset}. */
    public static SampleFeatures of(FeaturesExtracted event, long offset, byte[] json) {
        return new SampleFeatures(offset, event.perceptualHash(), event.image(), event.prompt(), json);
    }

    /** The vector in a space, of whichever encoder. */
    public Optional<FeatureVector> vector(VectorSpace space) {
        return Optional.ofNullable(
                switch (space) {
                    case IMAGE -> image;
                    case PROMPT -> prompt;
                });
    }
}
