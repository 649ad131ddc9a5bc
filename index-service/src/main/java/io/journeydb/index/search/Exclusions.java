package io.journeydb.index.search;

import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Samples that must not be found, so that no answer is looked up where it comes from.
 *
 * @param sampleIds these samples
 * @param promptIds every sample of these prompts
 * @param duplicateGroupOf every sample in the near-duplicate group of this one, as of the last refresh that counted groups;
 *     itself in any case
 */
public record Exclusions(Set<SampleId> sampleIds, Set<PromptId> promptIds, Optional<SampleId> duplicateGroupOf) {

    /** Nothing is excluded. */
    public static final Exclusions NONE = new Exclusions(Set.of(), Set.of(), Optional.empty());

    public Exclusions {
        sampleIds = Set.copyOf(sampleIds);
        promptIds = Set.copyOf(promptIds);
        Objects.requireNonNull(duplicateGroupOf, "duplicateGroupOf");
    }

    /** The sample alone. */
    public static Exclusions of(SampleId sample) {
        return new Exclusions(Set.of(sample), Set.of(), Optional.empty());
    }

    /** The sample, its prompt's other samples, and its near-duplicates: what an evaluation must not see. */
    public static Exclusions ofEverythingLike(SampleId sample, PromptId prompt) {
        return new Exclusions(Set.of(sample), Set.of(prompt), Optional.of(sample));
    }
}
