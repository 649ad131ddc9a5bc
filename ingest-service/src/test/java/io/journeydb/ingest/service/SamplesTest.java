package io.journeydb.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.ImageStored;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.events.kafka.Topic;
import io.journeydb.ingest.support.Pictures;
import io.journeydb.ingest.support.Received;
import io.journeydb.ingest.support.Records;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SamplesTest extends ServiceTest {

    @Test
    void aPictureWithAPromptBecomesAnObjectAndAnEvent() {
        // Given a picture as the value, and a prompt as the only header
        byte[] picture = Pictures.jpeg(1);
        String prompt = "a lone lighthouse in a storm --ar 16:9";

        // When
        topics.send(Records.byValue(picture, prompt).keyed(null).record());

        // Then
        String id = SampleId.derive(Sha256.of(picture), prompt).value();
        Received received = event(id);
        ImageStored event = codec.decode(received.value(), ImageStored.class);
        assertThat(event.prompt().text()).isEqualTo("a lone lighthouse in a storm");
        assertThat(event.image().sha256()).isEqualTo(Sha256.of(picture));
        assertThat(received.headers())
                .containsEntry("ce_type", ImageStored.TYPE)
                .containsEntry("ce_subject", id)
                .containsEntry("ce_source", "/journeydb/ingest")
                .containsEntry("ce_id", id + "/" + ImageStored.TYPE + "/0")
                .containsEntry("content-type", "application/json");
        assertThat(bucket.bytes(event.image().key())).isEqualTo(picture);
    }

    @Test
    void headersWithoutAValueCountAsAbsentAndStopNothing() {
        byte[] picture = Pictures.jpeg(4);

        topics.send(Records.byValue(picture, "nobody in particular")
                .with("ce_subject", (byte[]) null)
                .with("ce_author", (byte[]) null)
                .record());

        event(SampleId.derive(Sha256.of(picture), "nobody in particular").value());
    }

    @Test
    void aReferenceToAnAllowedBucketIsReadAndStored() {
        byte[] picture = Pictures.png(3);
        bucket.put("source/3.png", picture, "image/png");

        topics.send(Records.json("{\"prompt\":\"by reference\",\"image\":{\"url\":\"s3://journeydb/source/3.png\"}}")
                .with("ce_subject", "by-reference")
                .record());

        ImageStored event = codec.decode(event("by-reference").value(), ImageStored.class);
        assertThat(event.image().mediaType()).isEqualTo("image/png");
        assertThat(bucket.bytes(event.image().key())).isEqualTo(picture);
    }

    @Test
    void threeDeliveriesGiveOneObjectAndThreeEqualEvents() {
        Records sample = Records.byValue(Pictures.png(2), "three foxes").with("ce_subject", "threefold");

        topics.send(
                sample.keyed("a").record(),
                sample.keyed("b").record(),
                sample.keyed("c").record());

        List<Received> events = topics.await(Topic.IMAGES, 3, record -> "threefold".equals(record.key()));
        assertThat(events).hasSize(3).allSatisfy(event -> {
            assertThat(event.value()).isEqualTo(events.getFirst().value());
            assertThat(event.headers()).isEqualTo(events.getFirst().headers());
        });
    }

    private Received event(String sampleId) {
        return topics.await(Topic.IMAGES, 1, record -> sampleId.equals(record.key()))
                .getFirst();
    }
}
