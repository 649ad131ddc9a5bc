package io.journeydb.ingest.store;

import java.util.Objects;

/**
 * A stored picture without its bytes.
 *
 * @param mediaType as detected when it was stored
 * @param bytes its size
 * @param sha256 64 lower-case hex digits
 */
public record StoredPicture(String mediaType, long bytes, String sha256) {

    public StoredPicture {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(sha256, "sha256");
    }
}
