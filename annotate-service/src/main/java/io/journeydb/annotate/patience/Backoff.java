package io.journeydb.annotate.patience;

import java.time.Duration;
import java.util.Objects;

/**
 * How long to wait between attempts: the first wait, doubled each time, up to the longest.
 *
 * @param first wait after the first failure; positive
 * @param longest no wait is longer; at least {@code first}
 */
public record Backoff(Duration first, Duration longest) {

    private static final int MAX_DOUBLINGS = 20;

    public Backoff {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(longest, "longest");
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a backoff needs 0 < first <= longest");
        }
    }

    /** The wait after this many failures in a row, from 1. */
    public Duration after(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
