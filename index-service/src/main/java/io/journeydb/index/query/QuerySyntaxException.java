package io.journeydb.index.query;

/** A query that means nothing. The message is for the person who typed it. */
public final class QuerySyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * A query that means nothing.
     *
     * @param position of the first character that is wrong, from 1, in code points
     * @param reason in words
     */
    public QuerySyntaxException(int position, String reason) {
        super(reason + " (position " + position + ")");
        this.position = position;
    }

    /** The first character that is wrong, from 1, in code points. */
    public int position() {
        return position;
    }
}
