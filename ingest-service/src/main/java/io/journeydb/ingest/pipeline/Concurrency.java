package io.journeydb.ingest.pipeline;

/**
 * How much is done at once.
 *
 * @param samples how many are decided by what is in the record or in the store
 * @param fetches how many more wait for hosts of strangers
 */
public record Concurrency(int samples, int fetches) {

    public Concurrency {
        if (samples < 1 || fetches < 1) {
            throw new IllegalArgumentException("journeydb.ingest.workers and journeydb.ingest.fetches are at least 1");
        }
    }
}
