package io.journeydb.evaluation.files;

import java.util.Optional;

/** A member that is not what the task needs; the message completes a sentence about its line. */
public final class BadValueException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String member;

    /** About the member that was read. */
    public BadValueException(String message) {
        this(null, message);
    }

    /** About another member of the line. */
    public BadValueException(String member, String message) {
        super(message);
        this.member = member;
    }

    Optional<String> member() {
        return Optional.ofNullable(member);
    }
}
