package io.journeydb.annotate.service;

import io.journeydb.events.ImageStored;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to the images topic and reads what came of it, as a stranger would. For one test thread. */
final class TopicProbe implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LARGEST = 8 * 1024 * 1024;

    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Admin admin;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    /** A probe that reads {@code read} from its present end. */
    TopicProbe(String bootstrapServers, Topic read) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.request.size", LARGEST),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        List<TopicPartition> partitions = partitionsOf(read);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** A probe that reads {@code read} from its beginning. */
    static TopicProbe fromTheStart(String bootstrapServers, Topic read) {
        TopicProbe probe = new TopicProbe(bootstrapServers, read);
        probe.consumer.seekToBeginning(probe.consumer.assignment());
        return probe;
    }

    void send(List<ImageStored> images) {
        List<Future<RecordMetadata>> sends = images.stream()
                .map(image -> producer.send(record(image.sampleId().value(), codec.encode(image))))
                .toList();
        sends.forEach(TopicProbe::await);
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        await(producer.send(record));
    }

    static ProducerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ProducerRecord<>(Topic.IMAGES.topicName(), key.getBytes(StandardCharsets.UTF_8), value);
    }

    /** Everything read so far, in the order of each partition. */
    List<ConsumerRecord<byte[], byte[]>> read() {
        consumer.poll(POLL).forEach(seen::add);
        return List.copyOf(seen);
    }

    /** Whether the service has acknowledged all that is on the images topic. */
    boolean everythingIsConsumed() {
        List<TopicPartition> partitions = partitionsOf(Topic.IMAGES);
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets("journeydb-annotate")
                    .partitionsToOffsetAndMetadata()
                    .get();
            return consumer.endOffsets(partitions).entrySet().stream()
                    .allMatch(end -> end.getValue() == 0
                            || committed.get(end.getKey()) != null
                                    && committed.get(end.getKey()).offset() == end.getValue());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        admin.close();
    }

    private List<TopicPartition> partitionsOf(Topic topic) {
        return consumer.partitionsFor(topic.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static void await(Future<RecordMetadata> send) {
        try {
            send.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
