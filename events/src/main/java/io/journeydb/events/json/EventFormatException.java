package io.journeydb.events.json;

import io.journeydb.events.rejection.RejectionCode;

/** A value that is not the event it should be. The message is meant for whoever sent it. */
public final class EventFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectionCode code;

    EventFormatException(RejectionCode code, String reason, Throwable cause) {
        super(reason, cause);
        this.code = code;
    }

    /** What is wrong, by its code. */
    public RejectionCode code() {
        return code;
    }
}
