package io.journeydb.events;

import java.util.List;
import java.util.Objects;

/**
 * The phrases of a prompt by what they describe (the paper, section 3.2, task 1), each list in the prompt's order.
 *
 * @param style how the whole picture looks
 * @param content what is in it
 * @param atmosphere emotion and mood
 * @param others what is none of these
 */
public record Segments(List<String> style, List<String> content, List<String> atmosphere, List<String> others) {

    public Segments {
        style = List.copyOf(Objects.requireNonNull(style, "segments.style"));
        content = List.copyOf(Objects.requireNonNull(content, "segments.content"));
        atmosphere = List.copyOf(Objects.requireNonNull(atmosphere, "segments.atmosphere"));
        others = List.copyOf(Objects.requireNonNull(others, "segments.others"));
    }
}
