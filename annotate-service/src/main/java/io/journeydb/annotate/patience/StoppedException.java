package io.journeydb.annotate.patience;

/** The service is shutting down before the work was done; whoever owns the work keeps it for the next start. */
public final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException(String message, Throwable cause) {
        super(message, cause);
    }
}
