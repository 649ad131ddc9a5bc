package io.journeydb.index.lucene;

import io.journeydb.index.search.ExpiredCursorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/**
 * Searchers that are kept for further pages: each holds the files of its segments, also of those that were merged since, so
 * they are few and short. Searches of one moment share a lease, and each page renews it. Safe for use by several threads.
 */
final class Leases implements AutoCloseable {

    /** How long a lease lasts without use. */
    static final Duration DURATION = Duration.ofSeconds(60);

    /** Most leases; one more ends the one that is longest unused. */
    static final int MOST = 64;

    private final LongSupplier nanoClock;
    private final Map<Long, Lease> leases = new LinkedHashMap<>(16, 0.75f, true);
    private long last;

    Leases(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    private record Lease(IndexSearcher searcher, long usedNanos) {}

    /** Keeps a searcher that the caller holds. Returns the lease's number. */
    synchronized long take(IndexSearcher searcher) {
        prune();
        for (Map.Entry<Long, Lease> lease : leases.entrySet()) {
            if (reader(lease.getValue()) == searcher.getIndexReader()) {
                long number = lease.getKey();
                leases.put(number, new Lease(searcher, nanoClock.getAsLong()));
                return number;
            }
        }
        searcher.getIndexReader().incRef();
        leases.put(++last, new Lease(searcher, nanoClock.getAsLong()));
        if (leases.size() > MOST) {
            end(leases.entrySet().iterator());
        }
        return last;
    }

    /**
     * The searcher of a lease, held for the caller until {@link #release}.
     *
     * @throws ExpiredCursorException if the lease ended
     */
    synchronized IndexSearcher acquire(long number) {
        prune();
        Lease lease = leases.get(number);
        if (lease == null) {
            throw new ExpiredCursorException("The cursor has expired: it lasts for " + DURATION.toSeconds()
                    + " seconds after its page, less while many others page. Begin the search anew.");
        }
        leases.put(number, new Lease(lease.searcher(), nanoClock.getAsLong()));
        reader(lease).incRef();
        return lease.searcher();
    }

    void release(IndexSearcher searcher) throws IOException {
        searcher.getIndexReader().decRef();
    }

    /** Ends what lasted long enough. The longest unused come first. */
    synchronized void prune() {
        long now = nanoClock.getAsLong();
        Iterator<Map.Entry<Long, Lease>> unused = leases.entrySet().iterator();
        while (!leases.isEmpty() && now - leases.values().iterator().next().usedNanos() > DURATION.toNanos()) {
            end(unused);
            unused = leases.entrySet().iterator();
        }
    }

    @Override
    public synchronized void close() {
        while (!leases.isEmpty()) {
            end(leases.entrySet().iterator());
        }
    }

    private static void end(Iterator<Map.Entry<Long, Lease>> leases) {
        Lease ended = leases.next().getValue();
        leases.remove();
        try {
            reader(ended).decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("A searcher could not be closed", e);
        }
    }

    private static IndexReader reader(Lease lease) {
        return lease.searcher().getIndexReader();
    }
}
