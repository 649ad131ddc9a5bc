package io.journeydb.system;

import io.journeydb.events.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that is on a topic now. */
final class TopicContent implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    TopicContent(String bootstrapServers, Topic topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(topic.topicName()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Hands over key and value (empty for a tombstone) of every record that was there at the start of the call. */
    void readAll(BiConsumer<String, byte[]> records) {
        readAll(next -> records.accept(key(next), next.value() == null ? new byte[0] : next.value()));
    }

    /** The last record of each key of those that were there at the start of the call. */
    Map<String, ConsumerRecord<byte[], byte[]>> latest() {
        Map<String, ConsumerRecord<byte[], byte[]>> latest = new TreeMap<>();
        readAll(next -> {
            latest.put(key(next), next);
        });
        return latest;
    }

    private void readAll(Consumer<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
            consumer.poll(Duration.ofMillis(200)).forEach(records);
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
