package io.journeydb.annotate.store;

import io.journeydb.events.identity.PromptId;
import java.util.Objects;

/** What became of a sample whose reviews were to be worked out. */
public sealed interface Settlement {

    /**
     * The store says what the reviews amount to.
     *
     * @param due whether the sample is now due on the annotations topic
     * @param annotated whether a prompt was annotated for it in the same transaction
     */
    record Settled(boolean due, boolean annotated) implements Settlement {}

    /**
     * The sample stays as it is until its clean prompt is annotated.
     *
     * @param promptId the prompt that waits for a worker
     */
    record Waiting(PromptId promptId) implements Settlement {

        public Waiting {
            Objects.requireNonNull(promptId, "promptId");
        }
    }

    /** Another process has it, or it is settled already, or its sample is not here (yet). */
    record Passed() implements Settlement {}
}
