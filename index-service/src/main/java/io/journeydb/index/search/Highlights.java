package io.journeydb.index.search;

import java.util.List;

/**
 * Fragments of a sample's texts with the matching words in {@code <em>}. Everything else is escaped: safe to stand in
 * HTML as it is.
 *
 * @param prompt fragments of the prompt, without its parameters
 * @param caption fragments of the caption
 * @param questions questions with their answers
 */
public record Highlights(List<String> prompt, List<String> caption, List<String> questions) {

    /** Nothing was searched for in words. */
    public static final Highlights NONE = new Highlights(List.of(), List.of(), List.of());

    public Highlights {
        prompt = List.copyOf(prompt);
        caption = List.copyOf(caption);
        questions = List.copyOf(questions);
    }
}
