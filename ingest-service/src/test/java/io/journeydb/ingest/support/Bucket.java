package io.journeydb.ingest.support;

import io.journeydb.events.identity.Sha256;
import io.journeydb.local.Endpoints;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.PutRequest;
import io.journeydb.media.store.S3Client;
import io.journeydb.media.store.S3Config;
import java.net.URI;
import java.util.Map;

/** A test's own look into the bucket. */
public final class Bucket implements AutoCloseable {

    private static final int LARGEST = 32 * 1024 * 1024;

    private final S3Client client;
    private final ObjectStore store;

    public Bucket(Endpoints endpoints) {
        client = S3Client.of(new S3Config(
                URI.create(endpoints.s3Endpoint()),
                endpoints.s3Region(),
                endpoints.s3Bucket(),
                endpoints.s3AccessKey(),
                endpoints.s3SecretKey()));
        store = client.store();
    }

    public ObjectStore store() {
        return store;
    }

    /** Puts a picture where a reference can point to. */
    public void put(String key, byte[] bytes, String mediaType) {
        store.put(new PutRequest(new ObjectKey(key), bytes, Sha256.of(bytes).hex(), mediaType, Map.of()))
                .toCompletableFuture()
                .join();
    }

    public byte[] bytes(String key) {
        try (var object = store.open(new ObjectKey(key)).orElseThrow()) {
            return object.readAll(LARGEST).orElseThrow();
        }
    }

    /** How many objects have keys that begin so. */
    public long count(String prefix) {
        return store.list(prefix).count();
    }

    @Override
    public void close() {
        client.close();
    }
}
