package io.journeydb.index.evaluation;

/** There is nowhere to keep evaluations. */
public final class NoStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoStoreException() {
        super("This replica has no object store to keep evaluations in: journeydb.s3.access-key is not set");
    }
}
