package io.journeydb.annotate.annotator.marked;

import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.events.Prompt;
import io.journeydb.events.WeightedText;
import io.journeydb.events.identity.PromptId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A prompt and what a careful reader marked in it; the phrases stand in the text letter for letter.
 *
 * @param prompt as typed, with parameters
 * @param text what the prompt grammar leaves for annotators
 * @param multi the parts of a multi-prompt, else empty
 * @param kind {@code plain}, or what makes it difficult
 */
record MarkedPrompt(
        String prompt,
        String text,
        List<WeightedText> multi,
        String kind,
        List<String> style,
        List<String> atmosphere,
        List<String> content,
        List<String> others) {

    MarkedPrompt {
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(text, "text");
        multi = List.copyOf(multi);
        Objects.requireNonNull(kind, "kind");
        style = List.copyOf(style);
        atmosphere = List.copyOf(atmosphere);
        content = List.copyOf(content);
        others = List.copyOf(others);
    }

    /** The prompt as the annotate service hands it to an annotator: without parameters. */
    AnnotationRequest request() {
        String normalised = text.toLowerCase(Locale.ROOT);
        return new AnnotationRequest(
                PromptId.of(normalised), new Prompt(text, text, normalised, new TreeMap<>(), multi));
    }
}
