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
 * @param promptVector of its prompt; empty where there is none
 */
public record Lookalike(SampleAnnotated sample, double similarity, Optional<FeatureVector> promptVector) {

    public Lookalike {
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(promptVector, "promptVector");
    }
}
