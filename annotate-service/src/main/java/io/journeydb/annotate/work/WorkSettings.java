package io.journeydb.annotate.work;

import java.time.Duration;
import java.util.Objects;

/**
 * How workers work.
 *
 * @param concurrency how many prompts are with the annotator at once; positive
 * @param lease how long a claim holds without being renewed; it is renewed three times as often
 * @param afterDefect how long a prompt waits after the annotator failed on it
 */
public record WorkSettings(int concurrency, Duration lease, Duration afterDefect) {

    public WorkSettings {
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(afterDefect, "afterDefect");
        if (concurrency < 1 || !lease.isPositive() || afterDefect.isNegative()) {
            throw new IllegalArgumentException("workers need a concurrency of at least 1 and a positive lease");
        }
    }
}
