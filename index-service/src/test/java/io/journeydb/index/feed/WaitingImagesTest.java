package io.journeydb.index.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.kafka.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class WaitingImagesTest {

    private static final TopicPartition IMAGES = new TopicPartition(Topic.IMAGES.topicName(), 3);
    private static final TopicPartition ANNOTATIONS = new TopicPartition(Topic.ANNOTATIONS.topicName(), 3);
    private static final TopicPartition FEATURES = new TopicPartition(Topic.FEATURES.topicName(), 3);

    private final WaitingImages waiting = new WaitingImages();

    @Test
    void whileAnnotationsComeImagesAreTakenWithWhatTheNextPollBrings() {
        ConsumerRecords<byte[], byte[]> first =
                waiting.exchange(polled(image(10), image(11), annotation(4), feature(2)));

        assertThat(offsets(first)).containsExactlyInAnyOrderEntriesOf(Map.of(ANNOTATIONS, 4L, FEATURES, 2L));
        assertThat(waiting.count()).isEqualTo(2);

        ConsumerRecords<byte[], byte[]> second = waiting.exchange(polled(annotation(5), image(12)));

        assertThat(taken(second)).containsExactlyInAnyOrder("images 10", "images 11", "annotations 5");
        assertThat(waiting.count()).isEqualTo(1);
    }

    @Test
    void noPositionIsBeyondWhatWaits() {
        waiting.exchange(polled(image(10), annotation(4)));

        ConsumerRecords<byte[], byte[]> taken = waiting.exchange(polled(image(11), image(12), annotation(5)));

        assertThat(taken.nextOffsets())
                .isEqualTo(Map.of(IMAGES, new OffsetAndMetadata(11), ANNOTATIONS, new OffsetAndMetadata(6)));
    }

    @Test
    void withoutAnnotationsNothingWaitsAndAPartitionsOrderStays() {
        waiting.exchange(polled(image(10), annotation(4)));

        ConsumerRecords<byte[], byte[]> taken = waiting.exchange(polled(image(11), image(12)));

        assertThat(taken(taken)).containsExactly("images 10", "images 11", "images 12");
        assertThat(taken.nextOffsets()).isEqualTo(Map.of(IMAGES, new OffsetAndMetadata(13)));
        assertThat(waiting.count()).isZero();
    }

    @Test
    void aPollThatBroughtNothingEndsTheWait() {
        waiting.exchange(polled(image(10), annotation(4)));

        assertThat(taken(waiting.exchange(ConsumerRecords.empty()))).containsExactly("images 10");
        assertThat(waiting.exchange(ConsumerRecords.empty()).isEmpty()).isTrue();
    }

    private static List<String> taken(ConsumerRecords<byte[], byte[]> records) {
        List<String> taken = new ArrayList<>();
        records.forEach(record -> taken.add(record.topic().replace("journeydb.", "") + " " + record.offset()));
        return taken;
    }

    /** Of each partition the last. */
    private static Map<TopicPartition, Long> offsets(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        records.forEach(record -> offsets.put(new TopicPartition(record.topic(), record.partition()), record.offset()));
        return offsets;
    }

    private static ConsumerRecord<byte[], byte[]> image(long offset) {
        return record(IMAGES, offset);
    }

    private static ConsumerRecord<byte[], byte[]> annotation(long offset) {
        return record(ANNOTATIONS, offset);
    }

    private static ConsumerRecord<byte[], byte[]> feature(long offset) {
        return record(FEATURES, offset);
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(
                partition.topic(), partition.partition(), offset, "a".getBytes(UTF_8), "{}".getBytes(UTF_8));
    }

    @SafeVarargs
    private static ConsumerRecords<byte[], byte[]> polled(ConsumerRecord<byte[], byte[]>... records) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> polled = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            polled.computeIfAbsent(partition, none -> new ArrayList<>()).add(record);
            next.put(partition, new OffsetAndMetadata(record.offset() + 1));
        }
        return new ConsumerRecords<>(polled, next);
    }
}
