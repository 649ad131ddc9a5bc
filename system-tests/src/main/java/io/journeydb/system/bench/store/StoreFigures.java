package io.journeydb.system.bench.store;

/**
 * What a subject did, as its process tells it.
 *
 * @param subject {@code store}, {@code copy}, {@code part}, {@code jdbc} or {@code rewritten}
 * @param samples distinct samples that went in
 * @param finalRows rows that were there at the end
 * @param rows rows written: those, the ones that were replaced, and one more for every update
 * @param wallMillis time of the clock
 */
public record StoreFigures(String subject, long samples, long finalRows, long rows, long wallMillis) {

    private static final double MILLIS = 1e3;

    /** Rows written a second. */
    double rate() {
        return rows * MILLIS / wallMillis;
    }

    /** Rows of the end a second. */
    double finalRate() {
        return finalRows * MILLIS / wallMillis;
    }

    /** Samples a second, with all that belongs to them. */
    double sampleRate() {
        return samples * MILLIS / wallMillis;
    }
}
