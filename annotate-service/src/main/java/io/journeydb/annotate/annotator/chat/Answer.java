package io.journeydb.annotate.annotator.chat;

import io.journeydb.endpoint.Trouble;
import java.time.Duration;
import java.util.Optional;

/** What came of one call of the endpoint. */
sealed interface Answer {

    /**
     * The model replied.
     *
     * @param text what it said; may be empty
     * @param tokens what the call cost, null if the endpoint doesn't say
     */
    record Reply(String text, Long tokens) implements Answer {}

    /** The call succeeded and holds no reply that could be read, for the reason given to the model. */
    record NoReply(String reason, Long tokens) implements Answer {}

    /** The endpoint finds fault with this request. */
    record BadRequest(int status) implements Answer {}

    /** The endpoint did not take the call or did not finish it; that is not the prompt's fault. */
    record Unreachable(Trouble trouble, Optional<Duration> retryAfter) implements Answer {}
}
