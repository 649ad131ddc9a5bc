package io.journeydb.annotate.store;

import io.journeydb.events.Annotation;
import io.journeydb.events.identity.PromptId;
import java.util.Objects;

/**
 * An annotation for a prompt, not stored yet.
 *
 * @param promptId the prompt
 * @param annotation the annotation
 */
public record NewAnnotation(PromptId promptId, Annotation annotation) {

    public NewAnnotation {
        Objects.requireNonNull(promptId, "promptId");
        Objects.requireNonNull(annotation, "annotation");
    }
}
