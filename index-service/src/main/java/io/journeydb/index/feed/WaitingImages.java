package io.journeydb.index.feed;

import io.journeydb.events.kafka.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets images wait for what the next poll brings, while annotations are coming: most of theirs come within it, and such a sample is
 * written once, instead of first without its annotation and then anew. What waits is not taken: no position is beyond it, and
 * after a crash it is read again. For one thread.
 */
final class WaitingImages {

    private ConsumerRecords<byte[], byte[]> waiting = ConsumerRecords.empty();

    /** What is to be taken now: what waited, and what was polled but for images that wait in turn. */
    ConsumerRecords<byte[], byte[]> exchange(ConsumerRecords<byte[], byte[]> polled) {
        boolean annotationsCome =
                polled.partitions().stream().anyMatch(partition -> isOf(Topic.ANNOTATIONS, partition));
        Predicate<TopicPartition> waits = partition -> annotationsCome && isOf(Topic.IMAGES, partition);
        Part now = new Part();
        now.add(waiting, partition -> true);
        now.add(polled, waits.negate());
        Part later = new Part();
        later.add(polled, waits);
        waiting = later.toRecords();
        return now.toRecords();
    }

    /** How many wait. */
    int count() {
        return waiting.count();
    }

    private static boolean isOf(Topic topic, TopicPartition partition) {
        return partition.topic().equals(topic.topicName());
    }

    /** Records with the offsets behind them. */
    private static final class Part {

        private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();
        private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();

        void add(ConsumerRecords<byte[], byte[]> more, Predicate<TopicPartition> which) {
            more.nextOffsets().forEach((partition, offset) -> {
                if (which.test(partition)) {
                    records.computeIfAbsent(partition, none -> new ArrayList<>())
                            .addAll(more.records(partition));
                    next.put(partition, offset);
                }
            });
        }

        ConsumerRecords<byte[], byte[]> toRecords() {
            return new ConsumerRecords<>(records, next);
        }
    }
}
