package io.journeydb.index.model;

import java.time.Duration;
import java.util.Optional;

/** Why a call was not answered: fixed words, so that nothing an endpoint says, which may quote a key, goes on. */
enum Trouble {
    RATE_LIMITED("the model asks to wait (429)"),
    SERVER_ERROR("the model's server fails (5xx)"),
    TIMEOUT("the model does not reply in time"),
    CONNECTION("the connection to the model fails"),
    ACCESS("the endpoint refuses access or does not know the model (4xx)");

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER = 500;

    private final String reason;

    Trouble(String reason) {
        this.reason = reason;
    }

    /** What a status that is neither success nor about the request tells. */
    static Trouble of(int status) {
        return switch (status) {
            case TOO_MANY_REQUESTS -> RATE_LIMITED;
            case REQUEST_TIMEOUT -> TIMEOUT;
            default -> status >= SERVER ? SERVER_ERROR : ACCESS;
        };
    }

    Said.Away away(Optional<Duration> pause) {
        return new Said.Away(reason, pause);
    }
}
