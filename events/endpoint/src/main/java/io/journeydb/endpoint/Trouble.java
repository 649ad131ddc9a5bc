package io.journeydb.endpoint;

import java.util.Locale;

/** Why a request was not answered: fixed words, so that nothing an endpoint says, which may quote a key, goes on. */
public enum Trouble {
    /** Status 429. */
    RATE_LIMITED("the model asks to wait (429)"),
    /** A status from 500 on. */
    SERVER_ERROR("the model's server fails (5xx)"),
    /** No whole reply in time. */
    TIMEOUT("the model does not reply in time"),
    /** Connection refused, cut or not understood. */
    CONNECTION("the connection to the model fails"),
    /** Status 401, 403 or 404, or any other that is not about the request: keys, names or addresses are wrong. */
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

    /** For people. */
    public String reason() {
        return reason;
    }

    /** As metrics have it, such as {@code rate-limited}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
