package io.journeydb.ingest.fetch;

import java.time.Duration;

/** A moment of the monotonic clock. */
record Deadline(long nanoTime) {

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** Returns the time left; zero or negative when there is none. */
    Duration left() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }

    boolean isOver() {
        return !left().isPositive();
    }
}
