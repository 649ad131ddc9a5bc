package io.journeydb.annotate.annotator;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What came of asking an {@link Annotator}. */
public sealed interface AnnotationOutcome {

    /**
     * The prompt is annotated.
     *
     * @param draft the valid annotation, complete but for its time
     */
    record Annotated(AnnotationDraft draft) implements AnnotationOutcome {

        public Annotated {
            Objects.requireNonNull(draft, "draft");
        }
    }

    /**
     * The annotator can't answer now, through no fault of the prompt: the prompt waits and this costs it no attempt.
     *
     * @param reason for people; holds nothing of the prompt and no secret
     * @param retryAfter the least time to wait before asking again; not negative
     * @param reached how far the annotator has come, in its own words, for the next request; empty to start anew
     */
    record Unavailable(String reason, Duration retryAfter, Optional<String> reached) implements AnnotationOutcome {

        public Unavailable {
            Objects.requireNonNull(reached, "reached");
            Objects.requireNonNull(reason, "reason");
            if (retryAfter.isNegative()) {
                throw new IllegalArgumentException("retryAfter is negative: " + retryAfter);
            }
        }
    }

    /**
     * The annotator was asked as often as it may be, and nothing may stand in for it: the prompt is not asked for again
     * until somebody has it annotated anew.
     *
     * @param reason for people and for the rejection; one line
     */
    record Refused(String reason) implements AnnotationOutcome {

        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
