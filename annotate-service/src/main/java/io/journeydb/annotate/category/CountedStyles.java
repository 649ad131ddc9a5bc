package io.journeydb.annotate.category;

import io.journeydb.annotate.store.StyleCounts;
import io.journeydb.annotate.store.StyleCounts.Count;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * The counts of all categories, taken at most so often: the count reads every style phrase of the store. One thread counts
 * while others who ask wait for it. Thread safe.
 */
public final class CountedStyles {

    /** Counting never takes more than this share of the time: where it is slow, it is done less often. */
    private static final int SHARE = 20;

    private final StyleCounts counts;
    private final Duration maxAge;
    private final InstantSource clock;
    private Counted latest;
    private Instant goodUntil = Instant.MIN;

    /**
     * Counts none of which is older than this, unless counting takes longer than a twentieth of it.
     *
     * @param maxAge age from which on it is counted again
     */
    public CountedStyles(StyleCounts counts, Duration maxAge, InstantSource clock) {
        this.counts = counts;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /**
     * Counts.
     *
     * @param at when they were exact
     * @param byId every living category, in the order of their names
     */
    public record Counted(Instant at, Map<String, Count> byId) {}

    /** The counts. */
    public synchronized Counted get() {
        Instant now = clock.instant();
        if (latest == null || !now.isBefore(goodUntil)) {
            latest = new Counted(now, counts.count());
            Duration took = Duration.between(now, clock.instant());
            Duration rest = took.multipliedBy(SHARE);
            goodUntil = now.plus(rest.compareTo(maxAge) > 0 ? rest : maxAge);
        }
        return latest;
    }

    /** Somebody changed the tree: whoever asks next wants to see it. */
    public synchronized void forget() {
        goodUntil = Instant.MIN;
    }
}
