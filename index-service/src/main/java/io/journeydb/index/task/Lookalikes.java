package io.journeydb.index.task;

import io.journeydb.events.identity.Split;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds the samples whose pictures look most like another. Safe for use by several threads. */
public interface Lookalikes {

    /**
     * The nearest annotated samples. For a stored picture neither itself, nor another picture of its prompt, nor one of its
     * near-duplicates.
     *
     * @param from the splits that they may be of; empty for any
     * @throws PictureException if there is nothing to compare
     */
    Found of(Picture picture, int count, Set<Split> from);

    /**
     * What was found.
     *
     * @param asked vector of the picture asked about; neither copied nor to be changed
     * @param nearestFirst those that look like it
     */
    record Found(float[] asked, List<Lookalike> nearestFirst) {
        public Found {
            Objects.requireNonNull(asked, "asked");
            nearestFirst = List.copyOf(nearestFirst);
        }
    }
}
