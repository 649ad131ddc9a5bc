package io.journeydb.index.task;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.SampleAnnotated;
import java.util.Objects;
import java.util.Optional;

/**
 * An annotated sample whose picture looks like the one asked about.
 *
 * @param sample with its annotation
 * @param similarity cosine of the two pictures' vectors, from -1 to 1
 * @param pictureVector of its picture; neither copied nor to be changed
 * @param promptVector of its prompt; empty where there is none
 */
public record Lookalike(
        SampleAnnotated sample, double similarity, float[] pictureVector, Optional<FeatureVector> promptVector) {

    public Lookalike {
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(pictureVector, "pictureVector");
        Objects.requireNonNull(promptVector, "promptVector");
    }
}
