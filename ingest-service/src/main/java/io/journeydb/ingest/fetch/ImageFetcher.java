package io.journeydb.ingest.fetch;

import java.net.URI;

/** Fetches the picture that a sample refers to. Implementations are thread-safe. */
public interface ImageFetcher {

    /**
     * Fetches, with all retries; blocks for at most the policy's total timeout. Whatever the host does becomes an outcome.
     * Reading twice is harmless, and may give different bytes: the announced SHA-256 is the caller's to compare.
     *
     * @param source where the picture is said to be; from a producer, so not to be trusted
     * @throws InterruptedException when the thread is interrupted; nothing is known about the picture then
     */
    FetchOutcome fetch(URI source) throws InterruptedException;
}
