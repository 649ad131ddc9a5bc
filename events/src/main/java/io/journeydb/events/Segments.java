package io.journeydb.events;

import java.util.List;

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
        style = style == null ? List.of() : List.copyOf(style);
        content = content == null ? List.of() : List.copyOf(content);
        atmosphere = atmosphere == null ? List.of() : List.copyOf(atmosphere);
        others = others == null ? List.of() : List.copyOf(others);
    }
}
