package io.journeydb.index.search;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import java.util.Objects;

/**
 * A sample that matches.
 *
 * @param sampleId the sample
 * @param score how well (BM25); comparable within one answer only
 * @param prompt as typed
 * @param caption empty when there is none
 * @param split of the dataset
 * @param generator what made the picture
 * @param highlights where it matches
 */
public record Hit(
        SampleId sampleId,
        float score,
        String prompt,
        String caption,
        Split split,
        String generator,
        Highlights highlights) {

    public Hit {
        Objects.requireNonNull(sampleId, "sampleId");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(generator, "generator");
        Objects.requireNonNull(highlights, "highlights");
    }
}
