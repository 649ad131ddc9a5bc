package io.journeydb.local;

/** A component could not be started or stopped. The message is for the person who started it and says what to do. */
public final class LocalStackException extends RuntimeException {

    /** With a message alone. */
    public LocalStackException(String message) {
        super(message);
    }

    /** With what happened below. */
    public LocalStackException(String message, Throwable cause) {
        super(message, cause);
    }
}
