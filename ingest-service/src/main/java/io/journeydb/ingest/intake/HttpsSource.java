package io.journeydb.ingest.intake;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.fetch.FetchOutcome;
import io.journeydb.ingest.fetch.ImageFetcher;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * Pictures on hosts that the operator allows. A host that is down is no dependency of ours: its samples are refused after
 * retries. How many are fetched at once, each up to 16 MiB, is the caller's to bound.
 */
public final class HttpsSource implements PictureSource {

    private final ImageFetcher fetcher;

    public HttpsSource(ImageFetcher fetcher) {
        this.fetcher = Objects.requireNonNull(fetcher, "fetcher");
    }

    /** @throws CancellationException when the thread is interrupted */
    @Override
    public Reading read(URI url) {
        try {
            return reading(fetcher.fetch(url));
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
