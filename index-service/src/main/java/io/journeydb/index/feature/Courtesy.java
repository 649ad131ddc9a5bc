package io.journeydb.index.feature;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Lets text come first: while samples or annotations are coming, the worker begins a batch only after a rest. The rest is in
 * proportion to the batch before, so that features come on, slowly, where text never ceases to come. For one thread.
 */
final class Courtesy {

    /** Before the first batch, which loads code and model and would hit the beginning of a replay. */
    private static final Duration FIRST_REST = Duration.ofSeconds(10);

    /** For one part of work there are three of rest. */
    private static final int REST = 3;

    private final BooleanSupplier textIsComing;
    private Duration rest = FIRST_REST;

    Courtesy(BooleanSupplier textIsComing) {
        this.textIsComing = textIsComing;
    }

    /** Whether one who has rested so long rests on. */
    boolean rests(Duration rested) {
        return rested.compareTo(rest) < 0 && textIsComing.getAsBoolean();
    }

    /** Says how long a batch took. */
    void worked(Duration batch) {
        rest = batch.multipliedBy(REST);
    }
}
