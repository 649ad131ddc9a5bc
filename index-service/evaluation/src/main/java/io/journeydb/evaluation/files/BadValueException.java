package io.journeydb.evaluation.files;

/** A member that is not what the task needs; the message completes a sentence about its line. */
public final class BadValueException extends Exception {

    private static final long serialVersionUID = 1L;

    public BadValueException(String message) {
        super(message);
    }
}
