package io.journeydb.ingest.support;

import io.journeydb.events.kafka.Topic;
import io.journeydb.ingest.envelope.SampleRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** The outside of the service: plain Kafka clients, as any producer and consumer has. */
public final class Topics implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LARGEST = 20 * 1024 * 1024;

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;

    public Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "max.request.size", LARGEST,
                        "buffer.memory", 2L * LARGEST),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends samples, and waits until the broker has them. */
    public void send(SampleRecord... records) {
        for (SampleRecord record : records) {
            List<Header> headers = record.headers().stream()
                    .<Header>map(header -> new RecordHeader(header.name(), header.value()))
                    .toList();
            producer.send(new ProducerRecord<>(Topic.SAMPLES.topicName(), null, record.key(), record.value(), headers));
        }
        producer.flush();
    }

    /** Waits for so many records that match, anywhere in a topic, and gives them in the order of their partitions. */
    public List<Received> await(Topic topic, int count, Predicate<Received> matching) {
        List<Received> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> reader = reader(topic)) {
            Awaitility.await(topic.topicName() + " has " + count + " such records")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(200))) {
                            Received received = received(record);
                            if (matching.test(received)) {
                                found.add(received);
                            }
                        }
                        return found.size() >= count;
                    });
        }
        return found;
    }

    /** Everything of a topic that matches now. */
    public List<Received> all(Topic topic, Predicate<Received> matching) {
        List<Received> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> reader = reader(topic)) {
            Map<TopicPartition, Long> ends = reader.endOffsets(reader.assignment());
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (matching.test(received(record))) {
                        found.add(received(record));
                    }
                });
            }
        }
        return found;
    }

    @Override
    public void close() {
        producer.close();
    }

    private KafkaConsumer<byte[], byte[]> reader(Topic topic) {
        KafkaConsumer<byte[], byte[]> reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = reader.partitionsFor(topic.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        return reader;
    }

    private static Received received(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8)));
        return new Received(
                record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
                record.value(),
                headers);
    }
}
