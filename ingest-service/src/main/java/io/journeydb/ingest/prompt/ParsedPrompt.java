package io.journeydb.ingest.prompt;

import io.journeydb.events.Prompt;
import io.journeydb.events.rejection.RejectionCode;
import java.util.Objects;

/** What became of a prompt: it was understood, or it was refused for a reason that a person understands. */
public sealed interface ParsedPrompt {

    /**
     * The prompt stands for a picture that was made from text alone.
     *
     * @param prompt the prompt and what was found in it
     */
    record Accepted(Prompt prompt) implements ParsedPrompt {
        public Accepted {
            Objects.requireNonNull(prompt, "prompt");
        }
    }

    /**
     * The prompt can't enter the dataset.
     *
     * @param code one of {@code E_TEXT}, {@code E_PROMPT_LENGTH}, {@code E_PROMPT_IMAGE}, {@code E_PROMPT_EMPTY}
     * @param reason in words for the producer, a clause without a full stop; holds nothing of the prompt
     */
    record Refused(RejectionCode code, String reason) implements ParsedPrompt {
        public Refused {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
