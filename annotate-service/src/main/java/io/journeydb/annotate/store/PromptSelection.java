package io.journeydb.annotate.store;

import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which prompts are meant: those that every given criterion holds for. Only prompts that have an annotation or were refused
 * one are ever meant; the others wait for their first anyway.
 *
 * @param annotator that made the annotation in force
 * @param annotatorVersion its version
 * @param style a style phrase of the annotation in force
 * @param split of at least one sample of the prompt
 * @param prompts these; empty for no such criterion
 * @param samples the prompts of these; empty for no such criterion
 * @param refusedOnly only those that no model could annotate
 */
public record PromptSelection(
        Optional<String> annotator,
        Optional<String> annotatorVersion,
        Optional<StylePhrase> style,
        Optional<Split> split,
        List<PromptId> prompts,
        List<SampleId> samples,
        boolean refusedOnly) {

    /** @throws IllegalArgumentException without any criterion: that would be all prompts, more likely a slip than a wish */
    public PromptSelection {
        Objects.requireNonNull(annotator, "annotator");
        Objects.requireNonNull(annotatorVersion, "annotatorVersion");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(split, "split");
        prompts = List.copyOf(prompts);
        samples = List.copyOf(samples);
        if (annotator.isEmpty()
                && annotatorVersion.isEmpty()
                && style.isEmpty()
                && split.isEmpty()
                && prompts.isEmpty()
                && samples.isEmpty()
                && !refusedOnly) {
            throw new IllegalArgumentException("a selection needs a criterion");
        }
    }
}
