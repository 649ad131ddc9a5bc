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

    /**
     * Takes the next place if it comes within the time; how long until it comes. A place that comes later stays free: a caller
     * that can't wait for it must not put off those who can.
     */
    synchronized Duration take(Duration longest) {
        Duration wait = untilNext();
        if (wait.compareTo(longest) <= 0) {
            next = Math.max(nanoTime.getAsLong(), next) + spacingNanos;
        }
        return wait;
    }

    /** How long until the next place comes. */
    synchronized Duration untilNext() {
        return spacingNanos == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, next - nanoTime.getAsLong()));
    }
}
