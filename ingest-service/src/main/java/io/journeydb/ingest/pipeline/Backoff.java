package io.journeydb.ingest.pipeline;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before trying again: twice as long each time, up to a bound, a quarter of it random so that not all
 * come back at once.
 *
 * @param first after the first failure
 * @param longest bound
 */
public record Backoff(Duration first, Duration longest) {

    /** Soon enough after a short outage, and no burden during a long one. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private static final int MAX_DOUBLINGS = 20;

    public Backoff {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(longest, "longest");
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a backoff needs 0 < first <= longest");
        }
    }

    /** Milliseconds to wait after so many failures in a row. */
    long millis(int failures) {
        long doubled = first.toMillis() << Math.clamp(failures - 1L, 0, MAX_DOUBLINGS);
        long bounded = Math.min(doubled, longest.toMillis());
        return bounded - ThreadLocalRandom.current().nextLong(bounded / 4 + 1);
    }
}
