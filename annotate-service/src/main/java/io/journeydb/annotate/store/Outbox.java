package io.journeydb.annotate.store;

import java.util.List;

/**
 * The rows whose revision is above the published one. Implementations are thread safe.
 *
 * <p>Meant for the one process that holds the lease {@link #LEASE}. A holder that lost it may have sent an older revision
 * after its successor's newer one; its mark then turns into a reset, after which the newest revision is sent again and is
 * the last on the topic. A mark by the successor for what it read before the reset does not count.
 *
 * @param <E> the events
 */
public interface Outbox<E> {

    /** Name of the lease under which every outbox is emptied. */
    String LEASE = "publisher";

    /** Up to {@code limit} events that are due, the oldest first; each at its newest revision. */
    List<Due<E>> due(int limit);

    /**
     * Marks what Kafka has acknowledged, or resets the marks of all that was sent if the lease with this fence was lost. May be
     * repeated; must be, until it succeeds.
     */
    Marking mark(long fence, List<Due<E>> sent, List<Due<E>> acknowledged);
}
