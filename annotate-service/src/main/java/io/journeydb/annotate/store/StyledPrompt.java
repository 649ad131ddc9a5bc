package io.journeydb.annotate.store;

import io.journeydb.events.identity.PromptId;
import java.util.List;

/**
 * A prompt that was found by a style phrase or a category.
 *
 * @param promptId its id
 * @param text its words as they were first written, without parameters
 * @param version of the annotation in force
 * @param caption of the annotation in force
 * @param phrases all its style phrases, normalised, sorted
 */
public record StyledPrompt(PromptId promptId, String text, int version, String caption, List<String> phrases) {

    public StyledPrompt {
        phrases = List.copyOf(phrases);
    }
}
