package io.journeydb.media.store;

import java.util.Objects;

/**
 * An object as a listing shows it.
 *
 * @param size bytes
 */
public record ListedObject(ObjectKey key, long size) {

    public ListedObject {
        Objects.requireNonNull(key, "key");
    }
}
