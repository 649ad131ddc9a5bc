package io.journeydb.index.search;

/** A cursor that this index did not give out, or gave out for another search. */
public final class InvalidCursorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Not a cursor of this search, for a reason in words. */
    public InvalidCursorException(String reason) {
        super(reason);
    }
}
