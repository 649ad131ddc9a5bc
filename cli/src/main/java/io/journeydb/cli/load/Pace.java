package io.journeydb.cli.load;

import io.journeydb.cli.terminal.Failure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A steady rate: step i is due i intervals after the start, so that a step that came late delays no other. For one thread. */
final class Pace {

    private static final double NANOS_PER_SECOND = 1e9;

    private final long started = System.nanoTime();
    private final double intervalNanos;
    private long steps;

    /** @param perSecond above 0 */
    Pace(double perSecond) {
        this.intervalNanos = NANOS_PER_SECOND / perSecond;
    }

    /** Waits until the next step is due; not at all when it is late. */
    void await() {
        long due = started + (long) (steps * intervalNanos);
        steps++;
        try {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
