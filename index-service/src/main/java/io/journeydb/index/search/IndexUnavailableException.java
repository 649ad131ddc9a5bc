package io.journeydb.index.search;

/** The index's storage failed: a full disk, a broken one. Nobody's input is at fault. */
public final class IndexUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The storage failed. */
    public IndexUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
