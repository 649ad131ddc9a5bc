package io.journeydb.ingest.intake;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.fetch.FetchOutcome;
import io.journeydb.ingest.fetch.ImageFetcher;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;

/**
 * Pictures on hosts that the operator allows. A host that is down is no dependency of ours: its samples are refused after
 * retries. Few are fetched at once, since each may be 16 MiB, and so that slow hosts leave most workers to others.
 */
public final class HttpsSource implements PictureSource {

    private final ImageFetcher fetcher;
    private final Semaphore permits;

    /** @param atOnce how many fetches may be under way */
    public HttpsSource(ImageFetcher fetcher, int atOnce) {
        this.fetcher = Objects.requireNonNull(fetcher, "fetcher");
        this.permits = new Semaphore(atOnce);
    }

    /** @throws CancellationException when the thread is interrupted */
    @Override
    public Reading read(URI url) {
        try {
            permits.acquire();
            try {
                return reading(fetcher.fetch(url));
            } finally {
                permits.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while a picture was fetched");
        }
    }

    private static Reading reading(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched(byte[] bytes, String declared) ->
                new Reading.Complete(bytes, DeclaredType.ofPicture(declared));
            case FetchOutcome.Failed(RejectionCode code, String reason) -> new Reading.Failed(code, reason);
        };
    }
}
