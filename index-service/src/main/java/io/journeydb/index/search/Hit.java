package io.journeydb.index.search;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import java.util.Objects;

/**
 * A sample that was found.
 *
 * @param sampleId the sample
 * @param score how well: what it is depends on the {@link Ranking}; comparable within one answer only
 * @param prompt as typed
 * @param caption empty when there is none
 * @param split of the dataset
 * @param generator what made the picture
 * @param highlights where it matches; {@link Highlights#NONE} where no text was searched
 * @param duplicates pictures that look the same; null if there are none
 */
public record Hit(
        SampleId sampleId,
        float score,
        String prompt,
        String caption,
        Split split,
        String generator,
        Highlights highlights,
        Duplicates duplicates) {

    /**
     * The near-duplicates of a hit.
     *
     * @param group their group's id
     * @param others how many there are beside the hit
     */
    public record Duplicates(SampleId group, int others) {
        public Duplicates {
            Objects.requireNonNull(group, "group");
        }
    }

    public Hit {
        Objects.requireNonNull(sampleId, "sampleId");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(generator, "generator");
        Objects.requireNonNull(highlights, "highlights");
    }
}
