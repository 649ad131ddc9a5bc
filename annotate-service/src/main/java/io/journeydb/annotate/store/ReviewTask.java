package io.journeydb.annotate.store;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import java.util.Objects;

/**
 * A sample that a person may compare with its prompt. Says nothing of what others found, so that each judges alone.
 *
 * @param sampleId the sample
 * @param split it is in
 * @param generator what made the picture
 * @param promptText the prompt without parameters
 * @param reviewers how many have looked already
 */
public record ReviewTask(SampleId sampleId, Split split, String generator, String promptText, int reviewers) {

    public ReviewTask {
        Objects.requireNonNull(sampleId, "sampleId");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(generator, "generator");
        Objects.requireNonNull(promptText, "promptText");
    }
}
