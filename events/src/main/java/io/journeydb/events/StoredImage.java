package io.journeydb.events;

import io.journeydb.events.identity.Sha256;
import java.util.Objects;

/**
 * A picture in the object store.
 *
 * @param key where it lies in the bucket
 * @param sha256 digest of its bytes
 * @param bytes its size
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code image/webp}
 * @param width in pixels
 * @param height in pixels
 */
public record StoredImage(String key, Sha256 sha256, long bytes, String mediaType, int width, int height) {

    public StoredImage {
        Objects.requireNonNull(key, "image.key");
        Objects.requireNonNull(sha256, "image.sha256");
        Objects.requireNonNull(mediaType, "image.mediaType");
        if (bytes <= 0 || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("image.bytes, image.width and image.height must be positive");
        }
    }
}
