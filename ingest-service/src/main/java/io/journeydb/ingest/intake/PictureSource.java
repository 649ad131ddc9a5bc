package io.journeydb.ingest.intake;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.media.store.ObjectStoreException;
import java.net.URI;
import java.util.Objects;

/**
 * Where a picture by reference is read from. Implementations are thread safe and bound what they read in bytes and time.
 */
public interface PictureSource {

    /**
     * Reads the picture.
     *
     * @param url absolute, of a scheme that this source serves
     * @throws ObjectStoreException when a source that is one of our dependencies is down or misconfigured: never the sample's fault
     */
    Reading read(URI url);

    /** What reading came to. */
    sealed interface Reading {

        /**
         * The bytes.
         *
         * @param bytes the whole picture
         * @param declaredType the media type that the source claims; null when it claims none
         */
        record Complete(byte[] bytes, String declaredType) implements Reading {
            public Complete {
                Objects.requireNonNull(bytes, "bytes");
            }
        }

        /**
         * The reference leads nowhere.
         *
         * @param code one of {@code E_URL_…}
         * @param reason in words for the producer
         */
        record Failed(RejectionCode code, String reason) implements Reading {
            public Failed {
                Objects.requireNonNull(code, "code");
                Objects.requireNonNull(reason, "reason");
            }
        }
    }
}
