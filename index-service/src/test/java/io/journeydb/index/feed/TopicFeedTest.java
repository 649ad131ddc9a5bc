package io.journeydb.index.feed;

import static io.journeydb.index.TestEvents.annotated;
import static io.journeydb.index.TestEvents.at;
import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.events.FeaturesExtracted;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.index.KafkaTopics;
import io.journeydb.index.TestFeatures;
import io.journeydb.index.lucene.LuceneSampleIndex;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleFeatures;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.local.Component;
import io.journeydb.local.LocalStack;
import io.journeydb.local.junit.LocalStackTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@LocalStackTest(components = Component.KAFKA)
class TopicFeedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final LocalStack stack;
    private final String a = "a-" + UUID.randomUUID();
    private final String b = "b-" + UUID.randomUUID();
    private KafkaTopics topics;
    private SampleIndex index;
    private TopicFeed feed;
    private CountingListener counted;

    TopicFeedTest(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void begin() {
        topics = new KafkaTopics(stack.endpoints().kafkaBootstrapServers());
        start(folder.resolve("index"));
    }

    @AfterEach
    void end() {
        stop();
        topics.close();
    }

    @Test
    void eventsOfBothTopicsBecomeOneDocumentThatATombstoneRemoves() {
        byte[] annotated = json(annotated(a, 2, "a rabbit", "A rabbit drinks"));

        topics.send(Topic.IMAGES, a, json(image(a, "a rabbit")));
        awaitDocument(a, json(image(a, "a rabbit")));
        for (int delivery = 0; delivery < 3; delivery++) {
            topics.send(Topic.ANNOTATIONS, a, annotated);
            topics.send(Topic.ANNOTATIONS, a, json(annotated(a, 1, "a rabbit", "older")));
            topics.send(Topic.IMAGES, a, json(image(a, "a rabbit")));
        }
        topics.send(Topic.IMAGES, b, json(image(b, "the end")));
        awaitDocument(b, json(image(b, "the end")));
        awaitDocument(a, annotated);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(counted.passedOver())
                    .as("of the annotations alone: two repeated, three older")
                    .isGreaterThanOrEqualTo(5);
            assertThat(counted.underWay()).isZero();
        });

        topics.send(Topic.ANNOTATIONS, a, null);
        await().atMost(PATIENCE).until(() -> find(a) == null);
    }

    @Test
    void featuresJoinTheirSampleWhicheverComesFirst() {
        FeaturesExtracted features = TestFeatures.atAngle(a, 10);

        topics.send(Topic.FEATURES, a, json(features));
        topics.send(Topic.ANNOTATIONS, a, json(annotated(a, 1, "a rabbit", "")));
        awaitFeatures(json(features));
        topics.send(Topic.ANNOTATIONS, a, json(annotated(a, 2, "a rabbit", "")));
        awaitDocument(a, json(annotated(a, 2, "a rabbit", "")));
        awaitFeatures(json(features));

        topics.send(Topic.FEATURES, a, null);
        awaitFeatures(null);
        assertThat(find(a)).isNotNull();
    }

    @Test
    void anUnreadableRecordIsRejectedAndTheStreamGoesOn() {
        topics.send(Topic.ANNOTATIONS, a, "no json".getBytes(UTF_8));
        topics.send(Topic.ANNOTATIONS, a, json(annotated(b, 1, "of another key", "")));
        topics.send(Topic.ANNOTATIONS, "NOT AN ID " + a, json(annotated(b, 1, "no key", "")));
        topics.send(Topic.ANNOTATIONS, a, json(annotated(a, 1, "a rabbit", "")));

        awaitDocument(a, json(annotated(a, 1, "a rabbit", "")));
        await().atMost(PATIENCE).until(() -> rejections().size() == 3);
        assertThat(rejections()).allSatisfy(record -> {
            Rejection rejection = Rejection.fromHeaders(headers(record));
            assertThat(rejection.code()).isEqualTo(RejectionCode.E_EVENT);
            assertThat(rejection.stage()).isEqualTo("index");
            assertThat(rejection.topic()).isEqualTo(Topic.ANNOTATIONS.topicName());
            assertThat(rejection.reason()).isNotBlank();
            assertThat(record.value()).isNotNull();
        });
    }

    @Test
    void anEventWhoseTimeCannotBeStoredIsRejectedAndTheStreamGoesOn() {
        byte[] atTheEndOfTime = at(Instant.MAX, image(a, "a rabbit"));

        topics.send(Topic.IMAGES, a, atTheEndOfTime);
        topics.send(Topic.IMAGES, a, json(image(a, "a rabbit")));

        awaitDocument(a, json(image(a, "a rabbit")));
        assertThat(rejections()).singleElement().satisfies(record -> {
            assertThat(Rejection.fromHeaders(headers(record)).code()).isEqualTo(RejectionCode.E_EVENT);
            assertThat(record.value()).isEqualTo(atTheEndOfTime);
        });
    }

    @Test
    void aRestartReadsOnFromTheCommitAndADeletedFolderIsRebuilt() {
        topics.send(Topic.IMAGES, a, json(image(a, "a rabbit")));
        awaitDocument(a, json(image(a, "a rabbit")));
        stop();
        topics.send(Topic.IMAGES, b, json(image(b, "a rabbit")));

        start(folder.resolve("index"));
        awaitDocument(b, json(image(b, "a rabbit")));
        assertThat(counted.indexed()).as("read after the restart").isEqualTo(1);
        long documents = index.count();
        stop();

        start(folder.resolve("another"));
        assertThat(index.count()).isEqualTo(documents);
        awaitDocument(a, json(image(a, "a rabbit")));
    }

    @Test
    void aTopicThatWasCreatedAnewMeansANewIndex() {
        topics.send(Topic.IMAGES, a, json(image(a, "a rabbit")));
        awaitDocument(a, json(image(a, "a rabbit")));

        topics.recreate(Topic.IMAGES);
        await().atMost(PATIENCE).until(() -> find(a) == null);
        topics.send(Topic.IMAGES, b, json(image(b, "a rabbit")));

        awaitDocument(b, json(image(b, "a rabbit")));
    }

    @Test
    void withoutTheTopicOfStylesItReadsOnFollowsATopicCreatedAnewAndIsReady() {
        topics.send(Topic.IMAGES, a, json(image(a, "a rabbit")));
        awaitDocument(a, json(image(a, "a rabbit")));

        topics.delete(Topic.STYLES);
        try {
            topics.recreate(Topic.IMAGES);
            await().atMost(PATIENCE).until(() -> find(a) == null);
            topics.send(Topic.IMAGES, b, json(image(b, "a rabbit")));
            awaitDocument(b, json(image(b, "a rabbit")));
            await().atMost(PATIENCE).until(() -> feed.status().isReady());
        } finally {
            topics.create(Topic.STYLES);
        }
    }

    @Test
    void aBrokerThatIsAwayIsWaitedForWhileSearchGoesOn() {
        topics.send(Topic.IMAGES, a, json(image(a, "a rabbit")));
        awaitDocument(a, json(image(a, "a rabbit")));

        stack.component(Component.KAFKA).stop();
        try {
            await().atMost(PATIENCE).until(() -> !feed.status().isReady());
            assertThat(find(a)).isNotNull();
        } finally {
            stack.component(Component.KAFKA).start();
        }

        topics.send(Topic.IMAGES, b, json(image(b, "a rabbit")));
        awaitDocument(b, json(image(b, "a rabbit")));
        await().atMost(PATIENCE).until(() -> feed.status().isReady());
    }

    private void start(Path indexFolder) {
        index = LuceneSampleIndex.open(indexFolder, 16, TestFeatures.ENCODERS);
        counted = new CountingListener();
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", stack.endpoints().kafkaBootstrapServers());
        feed = new TopicFeed(
                index, new FeedSettings(kafka, "test", Duration.ofMillis(100), Duration.ofSeconds(1)), counted);
        feed.start();
        await().atMost(PATIENCE).until(() -> feed.status().isReady());
    }

    private void stop() {
        feed.close();
        index.close();
    }

    private void awaitDocument(String id, byte[] event) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(find(id)).isEqualTo(event));
    }

    private void awaitFeatures(byte[] event) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(index.document(new SampleId(a))
                        .map(SampleDocument::features)
                        .map(SampleFeatures::json)
                        .orElse(null))
                .isEqualTo(event));
    }

    private byte[] find(String id) {
        return index.find(new SampleId(id)).orElse(null);
    }

    private List<ConsumerRecord<byte[], byte[]>> rejections() {
        return topics.read(Topic.REJECTIONS).stream()
                .filter(record -> new String(record.key(), UTF_8).endsWith(a))
                .toList();
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }
}
