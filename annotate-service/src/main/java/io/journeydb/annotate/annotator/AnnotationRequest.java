package io.journeydb.annotate.annotator;

import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import java.util.Objects;

/**
 * One prompt to annotate.
 *
 * @param promptId identity of the normalised prompt; question ids derive from it
 * @param prompt the prompt as the grammar read it
 */
public record AnnotationRequest(PromptId promptId, Prompt prompt) {

    public AnnotationRequest {
        Objects.requireNonNull(promptId, "promptId");
        Objects.requireNonNull(prompt, "prompt");
    }
}
