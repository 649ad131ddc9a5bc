package io.journeydb.annotate.annotator.chat;

import java.time.Duration;
import java.util.Locale;
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

    /** Why a call was not answered. */
    enum Trouble {
        /** Status 429. */
        RATE_LIMITED("the model asks to wait (429)", "requests-per-minute"),
        /** A status from 500 on. */
        SERVER_ERROR("the model's server fails (5xx)", "base-url"),
        /** No whole reply in time. */
        TIMEOUT("the model does not reply in time", "timeout"),
        /** Connection refused, cut or not understood. */
        CONNECTION("the connection to the model fails", "base-url"),
        /** Status 401, 403 or 404, or any other that is not about the request: keys, names or addresses are wrong. */
        ACCESS("the endpoint refuses access or does not know the model (4xx)", "api-key, .name and .base-url");

        private final String reason;
        private final String keys;

        Trouble(String reason, String keys) {
            this.reason = reason;
            this.keys = keys;
        }

        String reason() {
            return reason;
        }

        /** Where an operator looks. */
        String culprit() {
            return "journeydb.annotate.model." + keys;
        }

        /** As metrics have it, such as {@code rate-limited}. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
