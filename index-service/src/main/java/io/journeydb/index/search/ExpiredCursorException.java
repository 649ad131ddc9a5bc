package io.journeydb.index.search;

/** A cursor whose moment the index holds no more: the search begins anew. */
public final class ExpiredCursorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Expired, for a reason in words. */
    public ExpiredCursorException(String reason) {
        super(reason);
    }
}
