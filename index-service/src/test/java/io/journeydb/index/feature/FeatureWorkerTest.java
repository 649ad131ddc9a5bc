package io.journeydb.index.feature;

import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.diagnosis.trace.Traces;
import io.journeydb.events.FeaturesExtracted;
import io.journeydb.events.ImageStored;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import io.journeydb.index.KafkaTopics;
import io.journeydb.index.TestEmbedder;
import io.journeydb.index.feature.FeatureStatus.Phase;
import io.journeydb.index.feature.image.DescriptorEncoder;
import io.journeydb.index.feature.image.DrawnPictures;
import io.journeydb.index.search.Encoder;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.LocalStack;
import io.journeydb.local.junit.LocalStackTest;
import io.journeydb.media.image.ImageLimits;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.PutRequest;
import io.journeydb.media.store.S3Client;
import io.journeydb.media.store.S3Config;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = {Component.KAFKA, Component.S3})
class FeatureWorkerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TestEmbedder NORTH =
            TestEmbedder.ofEach(new Encoder("north", "1", 2), prompt -> new float[] {0, 1});

    private final LocalStack stack;
    private final String a = "a-" + UUID.randomUUID();
    private final String b = "b-" + UUID.randomUUID();
    private final Counts counts = new Counts();
    private final AtomicBoolean textIsComing = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private KafkaTopics topics;
    private S3Client s3;
    private FeatureWorker worker;

    FeatureWorkerTest(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void begin() {
        Endpoints endpoints = stack.endpoints();
        topics = new KafkaTopics(endpoints.kafkaBootstrapServers());
        s3 = S3Client.of(new S3Config(
                URI.create(endpoints.s3Endpoint()),
                endpoints.s3Region(),
                endpoints.s3Bucket(),
                endpoints.s3AccessKey(),
                endpoints.s3SecretKey()));
        start();
    }

    @AfterEach
    void end() {
        worker.close();
        s3.close();
        topics.close();
        stack.component(Component.S3).start();
    }

    @Test
    void a_sample_delivered_three_times_even_to_another_worker_has_the_same_bytes_each_time() {
        store(a, DrawnPictures.jpeg(DrawnPictures.picture(1, 600, 400), 0.8));
        topics.send(Topic.IMAGES, a, json(image(a, "a rabbit")));
        topics.send(Topic.IMAGES, a, json(image(a, "a rabbit")));
        awaitEvents(a, 2);
        worker.close();
        assertThat(worker.status().phase()).isEqualTo(Phase.STOPPED);
        start();

        topics.send(Topic.IMAGES, a, json(image(a, "a rabbit")));

        List<ConsumerRecord<byte[], byte[]>> events = awaitEvents(a, 3);
        assertThat(events).hasSize(3);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.value()).isEqualTo(events.getFirst().value());
            assertThat(event.headers()).isEqualTo(events.getFirst().headers());
        });
        FeaturesExtracted features = features(events.getFirst());
        assertThat(features.ingestedAt()).isEqualTo(image(a, "a rabbit").ingestedAt());
        assertThat(features.perceptualHash()).isNotNull();
        assertThat(features.image().dimensions()).isEqualTo(new DescriptorEncoder().dimensions());
        assertThat(features.prompt().vector()).containsExactly(0, 1);
        assertThat(header(events.getFirst(), "ce_id")).isEqualTo(features.eventId());
        assertThat(header(events.getFirst(), "ce_subject")).isEqualTo(a);
    }

    @Test
    void while_text_comes_a_batch_waits_and_goes_on_when_it_ceases() {
        worker.close();
        textIsComing.set(true);
        start();
        store(a, DrawnPictures.png(DrawnPictures.picture(5, 50, 50)));
        topics.send(Topic.IMAGES, a, json(image(a, "later")));
        await().atMost(PATIENCE).until(() -> asked.get() > 2);
        assertThat(events(a)).isEmpty();

        textIsComing.set(false);

        assertThat(features(awaitEvents(a, 1).getFirst()).image()).isNotNull();
    }

    @Test
    void a_damaged_and_a_missing_picture_have_an_event_without_image_and_are_counted() {
        byte[] damaged = DrawnPictures.png(DrawnPictures.picture(2, 50, 50));
        damaged[damaged.length / 2] ^= 1;
        store(a, damaged);

        topics.send(Topic.IMAGES, a, json(image(a, "damaged")));
        topics.send(Topic.IMAGES, b, json(image(b, "missing")));

        for (String id : List.of(a, b)) {
            FeaturesExtracted features = features(awaitEvents(id, 1).getFirst());
            assertThat(features.perceptualHash()).isNull();
            assertThat(features.image()).isNull();
            assertThat(features.prompt()).isNotNull();
        }
        await().atMost(PATIENCE).until(() -> counts.undecodable.get() >= 2);
        await().atMost(PATIENCE).until(() -> counts.finished.get() >= 2 && counts.inFlight.get() == 0);
    }

    @Test
    void a_record_that_is_no_event_is_passed_over_and_a_tombstone_handed_on() {
        store(b, DrawnPictures.png(DrawnPictures.picture(3, 50, 50)));

        topics.send(Topic.IMAGES, a, "no json".getBytes(UTF_8));
        topics.send(Topic.IMAGES, "NOT AN ID", json(image(b, "of another key")));
        topics.send(Topic.IMAGES, b, json(image(b, "gone soon")));
        topics.send(Topic.IMAGES, b, null);

        List<ConsumerRecord<byte[], byte[]>> events = awaitEvents(b, 2);
        assertThat(events.getFirst().value()).isNotNull();
        assertThat(events.getLast().value()).isNull();
        await().atMost(PATIENCE).until(() -> counts.unreadable.get() >= 2);
        assertThat(events(a)).isEmpty();
    }

    @Test
    void an_event_that_says_another_version_is_passed_over() {
        store(a, DrawnPictures.png(DrawnPictures.picture(6, 50, 50)));

        topics.send(Topic.IMAGES, a, json(image(a, "the next version")), "io.journeydb.ImageStored.v2");
        topics.send(Topic.IMAGES, a, json(image(a, "this version")), ImageStored.TYPE);

        // Of one key, so one after the other.
        assertThat(awaitEvents(a, 1)).singleElement().satisfies(event -> assertThat(
                        features(event).promptId())
                .isEqualTo(image(a, "this version").promptId()));
        await().atMost(PATIENCE).until(() -> counts.unreadable.get() >= 1);
    }

    @Test
    void an_object_store_that_is_away_is_waited_for_and_a_worker_that_stops_meanwhile_leaves_its_batch_to_the_next() {
        store(a, DrawnPictures.png(DrawnPictures.picture(4, 50, 50)));
        stack.component(Component.S3).kill();
        topics.send(Topic.IMAGES, a, json(image(a, "patience")));
        await().atMost(PATIENCE).until(() -> worker.status().phase() == Phase.PAUSED);

        worker.close();
        assertThat(worker.status().phase()).isEqualTo(Phase.STOPPED);
        start();
        await().atMost(PATIENCE).until(() -> worker.status().phase() == Phase.PAUSED);
        assertThat(events(a)).isEmpty();
        stack.component(Component.S3).start();

        assertThat(features(awaitEvents(a, 1).getFirst()).image()).isNotNull();
        await().atMost(PATIENCE).until(() -> worker.status().phase() == Phase.WORKING);
    }

    private void start() {
        worker = new FeatureWorker(
                new FeatureSettings(
                        Map.of("bootstrap.servers", stack.endpoints().kafkaBootstrapServers()),
                        2,
                        Duration.ofSeconds(1)),
                new PictureFeatures(s3.store(), ImageLimits.DEFAULT, new DescriptorEncoder()),
                new PromptFeatures(Optional.of(NORTH)),
                counts,
                this::isTextComing,
                Traces.OFF);
        worker.start();
    }

    private boolean isTextComing() {
        asked.incrementAndGet();
        return textIsComing.get();
    }

    private void store(String id, byte[] picture) {
        s3.store()
                .put(new PutRequest(
                        new ObjectKey(image(id, "").image().key()), picture, sha256(picture), "image/png", Map.of()))
                .toCompletableFuture()
                .join();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> awaitEvents(String id, int count) {
        return await().atMost(PATIENCE).until(() -> events(id), events -> events.size() >= count);
    }

    private List<ConsumerRecord<byte[], byte[]>> events(String id) {
        return topics.read(Topic.FEATURES).stream()
                .filter(event -> new String(event.key(), UTF_8).equals(id))
                .toList();
    }

    private static FeaturesExtracted features(ConsumerRecord<byte[], byte[]> event) {
        return new EventCodec().decode(event.value(), FeaturesExtracted.class);
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), UTF_8);
    }

    private static final class Counts implements FeatureListener {

        private final AtomicInteger inFlight = new AtomicInteger();
        private final AtomicInteger finished = new AtomicInteger();
        private final AtomicInteger undecodable = new AtomicInteger();
        private final AtomicInteger unreadable = new AtomicInteger();

        @Override
        public void received(long timestampMillis) {
            inFlight.incrementAndGet();
        }

        @Override
        public void retried() {
            // The phase tells.
        }

        @Override
        public void finished(int records, Duration took) {
            inFlight.addAndGet(-records);
            finished.addAndGet(records);
        }

        @Override
        public void abandoned(int records) {
            inFlight.addAndGet(-records);
        }

        @Override
        public void extracted(int events) {
            // The topic tells.
        }

        @Override
        public void undecodable(int pictures) {
            undecodable.addAndGet(pictures);
        }

        @Override
        public void unreadable(int records) {
            unreadable.addAndGet(records);
        }
    }
}
