package io.journeydb.index.model;

/** A reply is not of its task's form; the message tells the model so. Never leaves the package. */
final class BadReplyException extends Exception {

    private static final long serialVersionUID = 1L;

    BadReplyException(String reason) {
        super(reason, null, false, false);
    }
}
