package io.journeydb.annotate.annotator;

import io.journeydb.events.Prompt;
import io.journeydb.events.WeightedText;
import java.util.stream.Collectors;

/** A prompt as people would say it. */
public final class PromptText {

    private PromptText() {}

    /** The words without weights: the parts of a multi-prompt one after the other, those that are unwanted with a "no". */
    public static String of(Prompt prompt) {
        return prompt.multi().isEmpty()
                ? prompt.text().strip()
                : prompt.multi().stream().map(PromptText::said).collect(Collectors.joining(", "));
    }

    private static String said(WeightedText part) {
        return (part.weight() < 0 ? "no " : "") + part.text().strip();
    }
}
