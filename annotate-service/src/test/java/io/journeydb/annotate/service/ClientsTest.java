package io.journeydb.annotate.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Kafka's clients are really given: the connector has defaults that lose records. */
@QuarkusTest
class ClientsTest extends ServiceTest {

    @Inject
    KafkaClientService clients;

    @Test
    void everyProducerWaitsForAllReplicasAndRepeatsNothing() {
        assertThat(clients.getProducerChannels())
                .containsExactlyInAnyOrder("annotations", "styles", "rejections", "submitted-reviews")
                .allSatisfy(channel -> assertThat(
                                settings(clients.getProducer(channel).configuration()))
                        .containsEntry("acks", "all")
                        .containsEntry("enable.idempotence", "true"));
    }

    @Test
    void everyConsumerBeginsAtTheBeginningInAGroupOfItsOwn() {
        assertThat(clients.getConsumerChannels())
                .containsExactlyInAnyOrder("images", "reviews")
                .allSatisfy(channel -> assertThat(settings(consumer(channel).configuration()))
                        .containsEntry("auto.offset.reset", "earliest")
                        .containsEntry("enable.auto.commit", "false"));
        assertThat(clients.getConsumerChannels())
                .extracting(
                        channel -> settings(consumer(channel).configuration()).get("group.id"))
                .containsExactlyInAnyOrder("journeydb-annotate", "journeydb-annotate-reviews");
    }

    private KafkaConsumer<byte[], byte[]> consumer(String channel) {
        return clients.<byte[], byte[]>getConsumers(channel).getFirst();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> settings(Map<String, ?> configuration) {
        return (Map<String, Object>) configuration;
    }
}
