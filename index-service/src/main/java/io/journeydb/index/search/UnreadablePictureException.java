package io.journeydb.index.search;

/** A file is no picture that can be compared. The message is for the person who sent it. */
public final class UnreadablePictureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** No picture, for a reason in words. */
    public UnreadablePictureException(String reason) {
        super(reason);
    }
}
