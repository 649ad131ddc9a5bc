package io.journeydb.annotate.annotator.chat;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Spaces calls evenly, so that there are at most so many a minute. Thread safe. */
final class Pace {

    private final long spacingNanos;
    private final LongSupplier nanoTime;
    private long next;

    /**
     * A pace.
     *
     * @param callsPerMinute 0 for no limit
     * @param nanoTime a clock that never goes back, in nanoseconds
     */
    Pace(int callsPerMinute, LongSupplier nanoTime) {
        this.spacingNanos = callsPerMinute == 0 ? 0 : Duration.ofMinutes(1).toNanos() / callsPerMinute;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong();
    }

    /** Takes the next place; how long to wait for it. */
    synchronized Duration take() {
        if (spacingNanos == 0) {
            return Duration.ZERO;
        }
        long now = nanoTime.getAsLong();
        long mine = Math.max(now, next);
        next = mine + spacingNanos;
        return Duration.ofNanos(mine - now);
    }
}
