package io.journeydb.events;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A prompt as typed, and what it says once read.
 *
 * @param raw as it came, newlines and tabs as spaces, untrimmed
 * @param text without parameters
 * @param normalised what identifies it: see {@link io.journeydb.events.identity.PromptId}
 * @param parameters Midjourney's parameters by their long names; a flag has the value {@code true}
 * @param multi the parts of a multi-prompt ({@code ::}) in order; empty for any other
 */
public record Prompt(
        String raw, String text, String normalised, SortedMap<String, String> parameters, List<WeightedText> multi) {

    public Prompt {
        Objects.requireNonNull(raw, "prompt.raw");
        Objects.requireNonNull(text, "prompt.text");
        Objects.requireNonNull(normalised, "prompt.normalised");
        parameters = Collections.unmodifiableSortedMap(
                new TreeMap<>(Objects.requireNonNull(parameters, "prompt.parameters")));
        if (parameters.containsValue(null)) {
            throw new IllegalArgumentException("a parameter of prompt.parameters has no value");
        }
        multi = List.copyOf(Objects.requireNonNull(multi, "prompt.multi"));
    }
}
