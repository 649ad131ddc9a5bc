package io.journeydb.ingest.envelope;

import io.journeydb.events.identity.Sha256;
import java.util.Objects;
import java.util.Optional;

/** The picture of a submission: in the record, or elsewhere. */
public sealed interface Picture {

    /**
     * The record's value is the picture.
     *
     * @param bytes shared with the record, never changed
     * @param declaredType the media type that the producer claims, without parameters; null when it claims none
     */
    record ByValue(byte[] bytes, String declaredType) implements Picture {
        public ByValue {
            Objects.requireNonNull(bytes, "bytes");
        }

        /** The type that the producer claims. */
        public Optional<String> declared() {
            return Optional.ofNullable(declaredType);
        }
    }

    /**
     * The record's value says where the picture is.
     *
     * @param url as sent; nothing about it was checked
     * @param sha256 what the bytes must hash to; null when nothing was announced
     */
    record ByReference(String url, Sha256 sha256) implements Picture {
        public ByReference {
            Objects.requireNonNull(url, "url");
        }

        /** What the bytes must hash to. */
        public Optional<Sha256> announced() {
            return Optional.ofNullable(sha256);
        }
    }
}
