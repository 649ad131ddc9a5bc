package io.journeydb.events;

import io.journeydb.events.identity.PromptId;
import java.util.List;
import java.util.Objects;

/**
 * What people found when they compared a picture with its prompt. A sample without it is not reviewed, or not by enough.
 *
 * @param verified whether the required number of reviewers agree on every word
 * @param removedWords the words that do not appear in the picture, as the prompt spells them, in its order
 * @param promptText the prompt without them; empty when nothing of the prompt appears, and the sample then keeps the
 *     annotation of its own prompt
 * @param annotationPromptId the prompt whose annotation the sample has: that of {@code promptText}, or its own
 */
public record Review(boolean verified, List<String> removedWords, String promptText, PromptId annotationPromptId) {

    public Review {
        removedWords = List.copyOf(Objects.requireNonNull(removedWords, "review.removedWords"));
        Objects.requireNonNull(promptText, "review.promptText");
        Objects.requireNonNull(annotationPromptId, "review.annotationPromptId");
    }
}
