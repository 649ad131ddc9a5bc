package io.journeydb.index.evaluation;

import java.time.Duration;

/**
 * How jobs are run.
 *
 * @param replica names the process that runs them, also after it was started anew
 * @param atOnce evaluated at the same time
 * @param waiting most that wait for their turn
 * @param mostBytes of a file of predictions or references
 * @param saved how often the state of jobs is kept while they run, and looked at for whether they shall stop
 */
public record JobSettings(String replica, int atOnce, int waiting, long mostBytes, Duration saved) {

    public JobSettings {
        if (replica.isBlank() || atOnce < 1 || waiting < 0 || mostBytes < 1 || !saved.isPositive()) {
            throw new IllegalArgumentException(
                    "evaluations need a replica's name, at least one at once, and a positive size and period");
        }
    }

    int most() {
        return atOnce + waiting;
    }
}
