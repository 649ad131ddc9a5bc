package io.journeydb.index.feed;

/**
 * How the feed stands. Immutable.
 *
 * @param phase what it does
 * @param brokerReachable whether the broker answered when it was last asked with every topic that is followed, and once with the others
 * @param lag records that are on the topics and not in the index, as far as is known
 */
public record FeedStatus(Phase phase, boolean brokerReachable, long lag) {

    /** What a feed does. */
    public enum Phase {
        /** Waits for the broker and its topics. */
        CONNECTING,
        /** Reads what was there when it connected. */
        CATCHING_UP,
        /** Has read that once, and goes on. */
        LIVE,
        /** Waits for the index's storage. */
        INDEX_FAILED,
        /** Has ended. */
        STOPPED
    }

    /** Whether what is searched is what is on the topics. */
    public boolean isReady() {
        return phase == Phase.LIVE && brokerReachable;
    }
}
