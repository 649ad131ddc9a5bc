package io.journeydb.annotate.service;

import io.journeydb.annotate.intake.ImageIntake;
import io.journeydb.annotate.patience.Signal;
import io.journeydb.annotate.work.PromptWorkers;
import io.journeydb.annotate.work.ReviewSettling;
import jakarta.inject.Singleton;

/** Wakes this process's publisher and workers as soon as there are rows for them. */
@Singleton
final class Signals implements ImageIntake.Consequences, ReviewSettling.Consequences, PromptWorkers.Consequences {

    private final Signal due = new Signal();
    private final Signal waiting = new Signal();
    private final Signal styles = new Signal();
    private final Signal refused = new Signal();
    private final Signal reviews = new Signal();
    private final Signal counts = new Signal();

    @Override
    public void samplesAreDue() {
        due.raise();
    }

    @Override
    public void promptsAreWaiting() {
        waiting.raise();
    }

    @Override
    public void samplesAreRefused() {
        refused.raise();
    }

    Signal refused() {
        return refused;
    }

    /** Reviews came whose samples are to be settled. */
    void reviewsAreDue() {
        reviews.raise();
    }

    Signal due() {
        return due;
    }

    Signal waiting() {
        return waiting;
    }

    Signal styles() {
        return styles;
    }

    Signal reviews() {
        return reviews;
    }

    Signal counts() {
        return counts;
    }
}
