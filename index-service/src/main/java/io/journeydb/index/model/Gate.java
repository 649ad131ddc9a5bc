package io.journeydb.index.model;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Leaves a model alone that does not answer: for a second at first, twice as long after each failure in a row, up to a minute, or as
 * long as it asks for. Meanwhile nobody waits for it. Thread safe.
 */
final class Gate {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    private final LongSupplier nanoTime;
    private int failures;
    private long opens;
    private String trouble;

    /** @param nanoTime a clock that never goes back, in nanoseconds */
    Gate(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Why the model may not be asked now; empty when it may. */
    synchronized Optional<String> closed() {
        return failures > 0 && opens - nanoTime.getAsLong() > 0 ? Optional.of(trouble) : Optional.empty();
    }

    synchronized void answered() {
        failures = 0;
    }

    synchronized void failed(Said.Away away) {
        Duration wait = away.pause().orElseGet(() -> FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
        Duration longest = away.pause().isPresent() ? LONGEST_ASKED : LONGEST;
        opens = nanoTime.getAsLong() + (wait.compareTo(longest) < 0 ? wait : longest).toNanos();
        failures++;
        trouble = away.reason();
    }
}
