package io.journeydb.index.task;

/** A picture that no task can be answered for; the message says why, for whoever asked. */
public final class PictureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The index has no such sample. */
        UNKNOWN_SAMPLE,
        /** The sample's features have not come yet, or its picture cannot be decoded. */
        NO_FEATURES
    }

    private final Reason reason;

    public PictureException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
