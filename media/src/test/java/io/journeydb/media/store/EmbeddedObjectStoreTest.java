package io.journeydb.media.store;

import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.net.URI;

/** The contract against the store that the local stack embeds. */
@LocalStackTest(components = Component.S3)
class EmbeddedObjectStoreTest extends ObjectStoreFailureContract {

    private final Endpoints endpoints;

    EmbeddedObjectStoreTest(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    S3Config config() {
        return new S3Config(
                URI.create(endpoints.s3Endpoint()),
                endpoints.s3Region(),
                endpoints.s3Bucket(),
                endpoints.s3AccessKey(),
                endpoints.s3SecretKey(),
                S3Config.DEFAULT_CONCURRENCY,
                SampleObjects.PATIENT);
    }
}
