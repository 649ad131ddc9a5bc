package io.journeydb.annotate.store;

import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.events.identity.PromptId;
import java.util.Objects;

/**
 * A worker's lease on a prompt.
 *
 * @param request what is to be annotated
 * @param fence the lease's number; who claims the prompt next has a greater one
 */
public record Claim(AnnotationRequest request, long fence) {

    public Claim {
        Objects.requireNonNull(request, "request");
    }

    /** The prompt. */
    public PromptId promptId() {
        return request.promptId();
    }
}
