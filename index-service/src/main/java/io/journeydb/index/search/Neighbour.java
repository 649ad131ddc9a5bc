package io.journeydb.index.search;

import io.journeydb.events.identity.SampleId;
import java.util.Objects;

/**
 * A sample that is near.
 *
 * @param sampleId the sample
 * @param score cosine similarity to what was asked for, -1 to 1, from the vectors in full precision
 * @param document what the index knows of it, with its features
 */
public record Neighbour(SampleId sampleId, float score, SampleDocument document) {

    public Neighbour {
        Objects.requireNonNull(sampleId, "sampleId");
        Objects.requireNonNull(document, "document");
    }
}
