package io.journeydb.index.evaluation;

/** A job that is not finished cannot be deleted. */
public final class UnfinishedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfinishedException() {
        super("The evaluation is not finished: cancel it first");
    }
}
