package io.journeydb.events;

import java.util.Objects;

/**
 * One part of a multi-prompt.
 *
 * @param text the words
 * @param weight how much they count, 1 when the prompt gives none; finite, may be negative
 */
public record WeightedText(String text, double weight) {

    public WeightedText {
        Objects.requireNonNull(text, "multi.text");
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("multi.weight must be finite");
        }
    }
}
