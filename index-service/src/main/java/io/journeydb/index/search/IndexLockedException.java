package io.journeydb.index.search;

/** Another process has the index open. Two writers would destroy it. */
public final class IndexLockedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Another process has the index at {@code place} open. */
    public IndexLockedException(String place, Throwable cause) {
        super(
                "Another process has the index in " + place + " open. Stop it, or set journeydb.index.directory to a"
                        + " folder of this process alone.",
                cause);
    }
}
