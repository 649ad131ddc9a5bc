package io.journeydb.ingest.store;

/** The configured thresholds of the splits are not those of the bucket. The message names the keys and what to do. */
public final class SplitDisagreementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SplitDisagreementException(String message) {
        super(message);
    }
}
