package io.journeydb.annotate.annotator;

import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import java.util.Objects;
import java.util.Optional;

/**
 * One prompt to annotate.
 *
 * @param promptId identity of the normalised prompt; question ids derive from it
 * @param prompt the prompt as the grammar read it
 * @param reached what {@link AnnotationOutcome.Unavailable} said last of how far the annotator had come; empty the first time
 */
public record AnnotationRequest(PromptId promptId, Prompt prompt, Optional<String> reached) {

    public AnnotationRequest {
        Objects.requireNonNull(promptId, "promptId");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(reached, "reached");
    }

    /** A prompt that no annotator was asked for yet. */
    public AnnotationRequest(PromptId promptId, Prompt prompt) {
        this(promptId, prompt, Optional.empty());
    }
}
