package io.journeydb.ingest.fetch;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.fetch.FetchOutcome.Failed;
import io.journeydb.ingest.fetch.FetchOutcome.Fetched;
import io.journeydb.ingest.fetch.Step.Failing;
import io.journeydb.ingest.fetch.Step.Redirected;
import io.journeydb.ingest.fetch.Step.Settled;
import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Response;

/** Judges a response by its status and reads its body within bounds. */
final class Answer {
    private final FetchPolicy policy;

    Answer(FetchPolicy policy) {
        this.policy = policy;
    }

    /**
     * @throws IOException when the connection breaks while the body is read; being too slow then is an outcome
     */
    Step to(Response response) throws IOException {
        int status = response.code();
        String location = response.header("Location");
        return switch (status) {
            case 200 -> body(response);
            case 301, 302, 303, 307, 308 -> location == null ? gone(status) : new Redirected(location);
            case 408, 425, 429 -> failing(status);
            default -> status >= 500 ? failing(status) : gone(status);
        };
    }

    private Step body(Response response) throws IOException {
        String encoding = response.header("Content-Encoding", "identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            return limit("the host sent a compressed body although it was asked not to");
        }
        if (response.body().contentLength() > policy.maxBytes()) {
            return tooLarge();
        }
        try {
            byte[] bytes = response.body().byteStream().readNBytes(policy.maxBytes() + 1);
            return bytes.length > policy.maxBytes()
                    ? tooLarge()
                    : new Settled(new Fetched(bytes, response.header("Content-Type")));
        } catch (InterruptedIOException slow) {
            if (Thread.currentThread().isInterrupted()) {
                throw slow;
            }
            return limit("the host sends the body too slowly");
        }
    }

    private Step tooLarge() {
        return limit("the body is larger than " + policy.maxBytes() + " bytes");
    }

    private static Step limit(String reason) {
        return new Settled(new Failed(RejectionCode.E_URL_LIMIT, reason));
    }

    /** 401 and 403 too: a link that has expired, or was never meant for us. */
    private static Step gone(int status) {
        return new Settled(
                new Failed(RejectionCode.E_URL_GONE, "the host has no picture there: it answered " + status));
    }

    private static Step failing(int status) {
        return new Failing("the host answered " + status);
    }
}
