package io.journeydb.annotate.annotator.chat;

import io.journeydb.annotate.annotator.chat.Answer.Unreachable;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.endpoint.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Decides when the model may be asked: a circuit breaker. Closed, everybody may ask. After some failures in a row, or when
 * the model asks to wait, nobody may until a wait is over; then one call is let through to see, and its success closes the
 * circuit again. Waits double and are spread by chance, so that replicas don't come back together. Thread safe.
 */
final class ModelGate {

    /** The state of the circuit, as metrics and health tell it. */
    enum Circuit {
        CLOSED,
        HALF_OPEN,
        OPEN
    }

    private static final double SPREAD = 0.25;

    private final int mostFailures;
    private final Backoff backoff;
    private final LongSupplier nanoTime;
    private final DoubleSupplier chance;

    private int failures;
    private boolean open;
    private boolean trial;
    private long reopens;
    private boolean answeredOnce;
    private Trouble last;

    /**
     * A closed gate.
     *
     * @param mostFailures in a row, until it opens
     * @param backoff the waits
     * @param nanoTime a clock that never goes back, in nanoseconds
     * @param chance numbers from 0 to 1
     */
    ModelGate(int mostFailures, Backoff backoff, LongSupplier nanoTime, DoubleSupplier chance) {
        this.mostFailures = mostFailures;
        this.backoff = backoff;
        this.nanoTime = nanoTime;
        this.chance = chance;
    }

    /** Zero if the model may be asked now, and then it must be told how that went; else how long to wait. */
    synchronized Duration enter() {
        Duration wait = untilOpen();
        if (open && wait.isZero()) {
            trial = true;
        }
        return wait;
    }

    /** What {@link #enter()} would say; nobody enters. */
    synchronized Duration untilOpen() {
        if (!open) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofNanos(reopens - nanoTime.getAsLong());
        if (wait.isPositive()) {
            return wait;
        }
        return trial ? backoff.first() : Duration.ZERO;
    }

    /** Whether {@link #enter()} would refuse. */
    boolean isShut() {
        return untilOpen().isPositive();
    }

    /**
     * The endpoint answered, with whatever.
     *
     * @return whether everybody may ask now; an answer to what was asked before the gate opened ends no wait
     */
    synchronized boolean answered() {
        answeredOnce = true;
        if (open && !trial) {
            return false;
        }
        failures = 0;
        open = false;
        trial = false;
        last = null;
        return true;
    }

    /** A call was given up without an answer, and not for anything that the model did. */
    synchronized void abandoned() {
        trial = false;
    }

    /** The endpoint did not answer; how long the prompt should wait. */
    synchronized Duration failed(Unreachable unreachable) {
        last = unreachable.trouble();
        boolean late = open && !trial;
        if (!late) {
            failures++;
        }
        trial = false;
        Duration wait = wait(unreachable.retryAfter());
        if (failures >= mostFailures
                || unreachable.trouble() == Trouble.ACCESS
                || unreachable.trouble() == Trouble.RATE_LIMITED
                || unreachable.retryAfter().isPresent()) {
            long until = nanoTime.getAsLong() + wait.toNanos();
            reopens = open ? Math.max(reopens, until) : until;
            open = true;
        }
        return wait;
    }

    /** Whether the endpoint has ever answered a request: then what it finds fault with is the request. */
    synchronized boolean hasAnswered() {
        return answeredOnce;
    }

    synchronized Circuit circuit() {
        if (!open) {
            return Circuit.CLOSED;
        }
        return trial || reopens - nanoTime.getAsLong() <= 0 ? Circuit.HALF_OPEN : Circuit.OPEN;
    }

    /** Why the last call failed; empty if it did not. */
    synchronized Optional<Trouble> trouble() {
        return Optional.ofNullable(last);
    }

    /** At least what the server asks for, else the backoff give or take; both spread by chance. */
    private Duration wait(Optional<Duration> retryAfter) {
        double part =
                retryAfter.isPresent() ? chance.getAsDouble() * SPREAD / 2 : (chance.getAsDouble() * 2 - 1) * SPREAD;
        Duration base = retryAfter.orElseGet(() -> backoff.after(Math.max(failures, 1)));
        return base.plusNanos((long) (base.toNanos() * part));
    }
}
