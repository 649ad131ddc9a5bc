package io.journeydb.index.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.events.kafka.Topic;
import io.journeydb.index.KafkaTopics;
import io.journeydb.local.Component;
import io.journeydb.local.LocalStack;
import io.journeydb.local.junit.LocalStackTest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.KAFKA)
class BrokerWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrapServers;

    BrokerWatchTest(LocalStack stack) {
        this.bootstrapServers = stack.endpoints().kafkaBootstrapServers();
    }

    @Test
    void aTopicBesideTheFollowedOnesMustBeThereOnceAndBelongsToNoTopology() {
        try (KafkaTopics topics = new KafkaTopics(bootstrapServers);
                BrokerWatch watch = watch()) {
            topics.delete(Topic.STYLES);
            try {
                watch.start();
                await().atMost(PATIENCE).until(() -> watch.topology().isPresent());
                assertThat(watch.isReachable()).isFalse();
            } finally {
                topics.create(Topic.STYLES);
            }

            await().atMost(PATIENCE).until(watch::isReachable);
            assertThat(watch.topology().orElseThrow().topics()).containsOnlyKeys(Topic.IMAGES.topicName());
        }
    }

    @Test
    void onceItWasThereItIsMissedInWordsOnlyAndTheFollowedOnesAreStillLearnt() {
        try (KafkaTopics topics = new KafkaTopics(bootstrapServers);
                BrokerWatch watch = watch()) {
            watch.start();
            await().atMost(PATIENCE).until(watch::isReachable);
            Optional<Topology> before = watch.topology();

            topics.delete(Topic.STYLES);
            try {
                topics.recreate(Topic.IMAGES);
                await().atMost(PATIENCE).until(() -> !watch.topology().equals(before));
                await().atMost(PATIENCE).until(watch::isReachable);
            } finally {
                topics.create(Topic.STYLES);
            }
        }
    }

    private BrokerWatch watch() {
        FeedSettings settings = new FeedSettings(
                Map.of("bootstrap.servers", bootstrapServers), "watch", Duration.ofMillis(10), Duration.ofMillis(10));
        return new BrokerWatch(
                new KafkaClients(settings).admin(), Set.of(Topic.IMAGES.topicName()), Set.of(Topic.STYLES.topicName()));
    }
}
