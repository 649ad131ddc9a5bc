package io.journeydb.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.intake.PictureSource.Reading;
import io.journeydb.ingest.support.Bucket;
import io.journeydb.ingest.support.Pictures;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import io.journeydb.media.image.ImageLimits;
import io.journeydb.media.store.ObjectStoreRefusedException;
import io.journeydb.media.store.S3Client;
import io.journeydb.media.store.S3Config;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.S3)
class BucketSourceTest {

    private Endpoints endpoints;

    @BeforeEach
    void connect(Endpoints stack) {
        endpoints = stack;
    }

    @Test
    void aServiceThatTheStoreDoesNotKnowIsNoFaultOfTheSample() {
        try (var bucket = new Bucket(endpoints)) {
            bucket.put("source/110.png", Pictures.png(110), "image/png");
        }

        try (S3Client impostor = client("not-the-secret")) {
            PictureSource source = source("journeydb", impostor);

            assertThatThrownBy(() -> source.read(URI.create("s3://journeydb/source/110.png")))
                    .isInstanceOf(ObjectStoreRefusedException.class);
        }
    }

    @Test
    void anAllowedBucketThatIsNotThereIsTheSamplesFault() {
        try (S3Client client = client(endpoints.s3SecretKey())) {
            Reading reading = source("no-such-bucket", client).read(URI.create("s3://no-such-bucket/a.png"));

            assertThat(reading).isInstanceOfSatisfying(Reading.Failed.class, failed -> assertThat(failed.code())
                    .isEqualTo(RejectionCode.E_URL_GONE));
        }
    }

    private static PictureSource source(String bucket, S3Client client) {
        return new BucketSource(Map.of(bucket, client.bucket(bucket)), ImageLimits.DEFAULT);
    }

    private S3Client client(String secret) {
        return S3Client.of(new S3Config(
                URI.create(endpoints.s3Endpoint()),
                endpoints.s3Region(),
                endpoints.s3Bucket(),
                endpoints.s3AccessKey(),
                secret));
    }
}
