package io.journeydb.ingest.store;

import io.journeydb.events.identity.ObjectKeys;
import io.journeydb.events.identity.Sha256;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.ObjectStoreException;
import io.journeydb.media.store.PutRequest;
import java.util.Map;
import java.util.Objects;

/**
 * Bytes that were refused and may matter. Named by their hash, so that keeping the same ones again changes nothing.
 * Thread safe; calls wait for the store and pass its {@link ObjectStoreException}s on.
 */
public final class Quarantine {

    /** Never the type that the sender claims: nobody knows what these bytes are. */
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final ObjectStore store;

    public Quarantine(ObjectStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /** Keeps the bytes, and says under which key. */
    public String keep(byte[] bytes) {
        return keep(bytes, Sha256.of(bytes));
    }

    /** Keeps bytes whose hash is known. */
    public String keep(byte[] bytes, Sha256 sha256) {
        String key = ObjectKeys.QUARANTINE + sha256.hex();
        Waiting.on(store.putIfAbsent(new PutRequest(new ObjectKey(key), bytes, sha256.hex(), UNKNOWN_TYPE, Map.of())));
        return key;
    }
}
