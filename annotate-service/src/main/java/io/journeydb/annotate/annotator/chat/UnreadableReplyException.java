package io.journeydb.annotate.annotator.chat;

/** A reply is not of the form; the message tells the model so. Never leaves the package. */
final class UnreadableReplyException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableReplyException(String reason) {
        super(reason);
    }
}
