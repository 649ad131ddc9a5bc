package io.journeydb.annotate.bench;

import java.time.Duration;

/**
 * What a subject did.
 *
 * @param subject its name
 * @param samples distinct samples that went in
 * @param finalRows rows that are there at the end
 * @param rows rows written: the final ones, those that were replaced, and one more for every update
 * @param wallMillis time of the clock, without making the load
 */
record Figures(String subject, long samples, long finalRows, long rows, long wallMillis) {

    static Figures of(String subject, Load load, long finalRows, long further, Duration wall) {
        return new Figures(subject, load.samples(), finalRows, finalRows + further, wall.toMillis());
    }
}
