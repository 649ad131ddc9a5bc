package io.journeydb.annotate.store;

/** The database will never take this data, however often it is offered; nothing was stored. */
public final class RefusedDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
