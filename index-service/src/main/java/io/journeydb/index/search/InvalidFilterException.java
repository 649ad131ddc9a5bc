package io.journeydb.index.search;

/** A filter that no sample can satisfy. The message is for the person who typed it. */
public final class InvalidFilterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String filter;

    /**
     * A filter that no sample can satisfy.
     *
     * @param filter its name
     * @param reason in words: what a value looks like
     */
    public InvalidFilterException(String filter, String reason) {
        super("Filter " + filter + ": " + reason);
        this.filter = filter;
    }

    /** Its name. */
    public String filter() {
        return filter;
    }
}
