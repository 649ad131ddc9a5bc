package io.journeydb.index.service;

import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.S3Client;
import java.util.Optional;

/** The object store of evaluations and of pictures that a model is shown, or none where no key is configured. */
final class StoreUnit implements AutoCloseable {

    private final Optional<S3Client> s3;

    StoreUnit(StoreConfig config) {
        this.s3 = config.accessKey().map(key -> S3Client.of(config.settings()));
    }

    Optional<ObjectStore> store() {
        return s3.map(S3Client::store);
    }

    @Override
    public void close() {
        s3.ifPresent(S3Client::close);
    }
}
