package io.journeydb.annotate.annotator.chat;

import java.time.Duration;

/** What came of asking the model once. */
sealed interface Said {

    /**
     * The model replied.
     *
     * @param text what it said; may be empty
     * @param tokens what the call cost, null if the endpoint doesn't say
     */
    record Reply(String text, Long tokens) implements Said {}

    /** There is no reply that could be read, or the endpoint finds fault with this request: one attempt is used. */
    record Nothing(String reason, Long tokens) implements Said {}

    /** The model was not asked, or answers nobody: the prompt waits so long. */
    record Later(String reason, Duration pause) implements Said {}

    /** The model did not answer this, though it may answer others: the prompt waits at least so long. */
    record Unanswered(String reason, Duration pause) implements Said {}
}
