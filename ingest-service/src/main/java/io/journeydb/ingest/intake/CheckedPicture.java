package io.journeydb.ingest.intake;

import io.journeydb.events.StoredImage;
import io.journeydb.events.identity.Sha256;
import io.journeydb.media.image.ImageInspection.Sound;

/**
 * A picture whose structure is sound.
 *
 * @param bytes borrowed, never changed
 * @param sha256 of the bytes: the one time that they are hashed
 * @param structure type and dimensions
 */
record CheckedPicture(byte[] bytes, Sha256 sha256, Sound structure) {

    String mediaType() {
        return structure.type().mediaType();
    }

    StoredImage storedAs(String key) {
        return new StoredImage(key, sha256, bytes.length, mediaType(), structure.width(), structure.height());
    }
}
