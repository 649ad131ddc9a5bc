package io.journeydb.index.api;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Takes files into memory, few at once and none above ingest's limit, so that they never need more than the heap has. */
@Singleton
class Uploads {

    /** Of ingest: 16 MiB. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * What becomes of a file, which is in memory until it has become that.
     *
     * @throws ProblemException {@code E_IMAGE_SIZE} if it is too large, {@code E_BUSY} if there is no place for it in time,
     *     {@code E_IMAGE} if it breaks off
     */
    <T> T take(InputStream body, Function<byte[], T> become) {
        if (!isPlaceFree()) {
            throw new ProblemException(ProblemCode.E_BUSY, "Too many pictures are searched for at once; try again");
        }
        try {
            byte[] file = body.readNBytes(MAX_BYTES + 1);
            if (file.length > MAX_BYTES) {
                throw new ProblemException(ProblemCode.E_IMAGE_SIZE, "A picture has at most 16 MiB");
            }
            return become.apply(file);
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.E_IMAGE, "The upload broke off");
        } finally {
            places.release();
        }
    }

    private boolean isPlaceFree() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
