package io.journeydb.media.store;

import java.util.Map;
import java.util.Objects;

/**
 * What the store knows of an object.
 *
 * @param size bytes
 * @param contentType as the writer gave it; {@code application/octet-stream} when the store has none
 * @param metadata the writer's, names in lower case, without S3's prefix
 */
public record ObjectInfo(ObjectKey key, long size, String contentType, Map<String, String> metadata) {

    public ObjectInfo {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(contentType, "contentType");
        metadata = Map.copyOf(metadata);
        if (size < 0) {
            throw new IllegalArgumentException("an object of " + size + " bytes");
        }
    }
}
