package io.journeydb.annotate.service;

import static io.journeydb.annotate.Images.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.local.Component;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnnotateFaultsTest extends ServiceTest {

    private static final int PARTITION = 3;

    @Test
    void whatIsNoEventIsRejectedAndThePartitionGoesOn() {
        try (TopicProbe rejections = probe(Topic.REJECTIONS);
                TopicProbe annotations = probe(Topic.ANNOTATIONS)) {
            ProducerRecord<byte[], byte[]> bad = onPartition("some-key", bytes("{\"sampleId\": 1}"));
            bad.headers().add("ce_id", bytes("mine")).add("rejection-code", bytes("E_FORGED"));
            rejections.send(bad);
            rejections.send(onPartition("tombstone", null));
            rejections.send(onPartition("after-bad", new EventCodec().encode(image("after-bad", "a quiet harbour"))));

            await().atMost(PATIENCE)
                    .until(() -> !rejections.read().isEmpty()
                            && !latest(annotations, "after-bad").isEmpty());

            ConsumerRecord<byte[], byte[]> copy = rejections.read().getFirst();
            Rejection rejection = Rejection.fromHeaders(headers(copy));
            assertThat(rejections.read()).hasSize(1);
            assertThat(rejection.code()).isEqualTo(RejectionCode.E_EVENT);
            assertThat(rejection.stage()).isEqualTo("annotate");
            assertThat(rejection.topic()).isEqualTo("journeydb.images");
            assertThat(rejection.partition()).isEqualTo(PARTITION);
            assertThat(text(copy.key())).isEqualTo("some-key");
            assertThat(copy.value()).isEqualTo(bad.value());
            assertThat(headers(copy)).containsEntry("ce_id", "mine").doesNotContainValue("E_FORGED");
        }
    }

    @Test
    void whatIsTooLargeForTheRejectionsHoldsUpNothing() {
        try (TopicProbe rejections = probe(Topic.REJECTIONS);
                TopicProbe annotations = probe(Topic.ANNOTATIONS)) {
            rejections.send(onPartition("large", new byte[3 * 1024 * 1024]));
            rejections.send(onPartition("behind", new EventCodec().encode(image("behind", "a loud harbour"))));

            await().atMost(PATIENCE)
                    .until(() -> !rejections.read().isEmpty()
                            && !latest(annotations, "behind").isEmpty());

            ConsumerRecord<byte[], byte[]> copy = rejections.read().getFirst();
            assertThat(copy.value()).isNull();
            assertThat(Rejection.fromHeaders(headers(copy)).partition()).isEqualTo(PARTITION);
        }
    }

    @Test
    void anOutageOfTheDatabaseIsWaitedOut() {
        try (TopicProbe annotations = probe(Topic.ANNOTATIONS);
                TopicProbe rejections = probe(Topic.REJECTIONS)) {
            stack.component(Component.POSTGRES).stop();
            annotations.send(images("outage", 50));
            await().atMost(PATIENCE).until(() -> readiness() == 503);
            assertThat(RestAssured.get("/v1/stats").statusCode()).isEqualTo(503);

            stack.component(Component.POSTGRES).start();

            await().atMost(PATIENCE).until(() -> latest(annotations, "outage").size() == 50);
            await().atMost(PATIENCE).until(() -> readiness() == 200 && unpublished() == 0);
            assertThat(rejections.read()).isEmpty();
        }
    }

    private static ProducerRecord<byte[], byte[]> onPartition(String key, byte[] value) {
        return new ProducerRecord<>(Topic.IMAGES.topicName(), PARTITION, bytes(key), value);
    }
}
