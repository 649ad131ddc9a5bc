package io.journeydb.ingest.fetch;

import io.journeydb.events.rejection.RejectionCode;
import java.util.Objects;

/** What became of a reference. */
public sealed interface FetchOutcome {

    /**
     * The host gave a body within the limits; whether it is a picture is not looked at.
     *
     * @param bytes the body; the array is handed over, not copied
     * @param declaredType the {@code Content-Type} as the host wrote it, or null
     */
    record Fetched(byte[] bytes, String declaredType) implements FetchOutcome {
        public Fetched {
            Objects.requireNonNull(bytes, "bytes");
        }
    }

    /**
     * There is no body to be had.
     *
     * @param code {@code E_URL_REFUSED}, {@code E_URL_LIMIT}, {@code E_URL_GONE} or {@code E_URL_UNAVAILABLE}
     * @param reason in words for the producer, a clause without a full stop; holds neither the URL, which may be signed, nor addresses
     */
    record Failed(RejectionCode code, String reason) implements FetchOutcome {
        public Failed {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
