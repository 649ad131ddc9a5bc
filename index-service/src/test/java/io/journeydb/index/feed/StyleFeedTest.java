package io.journeydb.index.feed;

import static io.journeydb.index.TestEvents.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.events.StyleCategory;
import io.journeydb.events.kafka.Topic;
import io.journeydb.index.KafkaTopics;
import io.journeydb.local.Component;
import io.journeydb.local.LocalStack;
import io.journeydb.local.junit.LocalStackTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.KAFKA)
class StyleFeedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrapServers;
    private final String id = "medium-" + UUID.randomUUID();

    StyleFeedTest(LocalStack stack) {
        this.bootstrapServers = stack.endpoints().kafkaBootstrapServers();
    }

    @Test
    void aCategoryThatCannotBeReadOrSaysAnotherVersionIsPassedOver() {
        try (KafkaTopics topics = new KafkaTopics(bootstrapServers);
                StyleFeed feed = new StyleFeed(new FeedSettings(
                        Map.of("bootstrap.servers", bootstrapServers),
                        "test",
                        Duration.ofMillis(10),
                        Duration.ofMillis(10)))) {
            topics.send(Topic.STYLES, id, category(1, "ink"));
            topics.send(Topic.STYLES, id, "no json".getBytes(UTF_8));
            topics.send(Topic.STYLES, id, category(3, "oil"), "io.journeydb.StyleCategory.v2");
            topics.send(Topic.STYLES, id, category(2, "chalk"), StyleCategory.TYPE);
            feed.start();

            await().atMost(PATIENCE)
                    .until(() -> feed.phrases().categoriesOf("chalk " + id).contains(id));
            assertThat(feed.phrases().categoriesOf("ink " + id)).isEmpty();
            assertThat(feed.phrases().categoriesOf("oil " + id)).isEmpty();
        }
    }

    private byte[] category(long revision, String phrase) {
        return json(new StyleCategory(
                id,
                "Medium",
                null,
                List.of(phrase + " " + id),
                1,
                null,
                revision,
                Instant.parse("2026-01-01T00:00:00Z")));
    }
}
