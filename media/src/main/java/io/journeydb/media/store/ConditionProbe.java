package io.journeydb.media.store;

import io.journeydb.media.store.PutOutcome.AlreadyExists;
import io.journeydb.media.store.PutOutcome.Stored;
import java.util.Map;
import java.util.UUID;

/** Writes one object twice, under a key of its own, to see whether the second write is refused as it must be. */
final class ConditionProbe {

    /** Of no bytes, which is what the probe stores. */
    private static final String SHA256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final ObjectStore store;
    private final ObjectKey key = new ObjectKey("probe/" + UUID.randomUUID());

    ConditionProbe(ObjectStore store) {
        this.store = store;
    }

    void run() {
        write();
        try {
            switch (write()) {
                case AlreadyExists refused -> {
                    // The store does what it must.
                }
                case Stored overwritten ->
                    throw new ObjectStoreRefusedException(
                            "the object store overwrites objects in spite of If-None-Match: *, so that images could"
                                    + " replace each other; look at journeydb.s3.endpoint",
                            null);
            }
        } finally {
            store.delete(key);
        }
    }

    private PutOutcome write() {
        var request = new PutRequest(key, new byte[0], SHA256_OF_NOTHING, "application/octet-stream", Map.of());
        return MinioCall.await(store.putIfAbsent(request));
    }
}
