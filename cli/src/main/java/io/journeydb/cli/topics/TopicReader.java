package io.journeydb.cli.topics;

import io.journeydb.cli.connection.KafkaConnection;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.kafka.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all partitions of a topic, in no group, so that nobody's offsets move. For one thread. */
final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int PATIENCE_MILLIS = 10_000;

    private final KafkaConnection kafka;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** @throws Failure if there is no broker to be asked, or it does not let the topic be read */
    TopicReader(KafkaConnection kafka, Topic topic) {
        this.kafka = kafka;
        this.consumer = consumer(kafka);
        this.partitions = partitions(topic);
        consumer.assign(partitions);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(KafkaConnection kafka) {
        return kafka.client(
                Map.of(
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        PATIENCE_MILLIS),
                settings -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    private List<TopicPartition> partitions(Topic topic) {
        try {
            return consumer.partitionsFor(topic.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
        } catch (TimeoutException e) {
            consumer.close();
            throw new Failure(
                    "no Kafka broker answers at " + kafka.bootstrapServers() + ". Is `./journeydb up` running?", e);
        } catch (KafkaException e) {
            consumer.close();
            throw new Failure("cannot read " + topic.topicName() + ": " + e.getMessage(), e);
        }
    }

    TopicReader fromBeginning() {
        consumer.seekToBeginning(partitions);
        return this;
    }

    TopicReader fromEnd() {
        whileAnswered(() -> {
            consumer.seekToEnd(partitions);
            // Seeking is lazy: the end is where it is now, and not where it is at the first poll.
            partitions.forEach(consumer::position);
        });
        return this;
    }

    /**
     * Hands over records as they come until {@code wanted} says no more.
     *
     * @throws Failure if the broker stops answering
     */
    void follow(Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        whileAnswered(() -> {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> next : consumer.poll(POLL)) {
                    if (!wanted.test(next)) {
                        return;
                    }
                }
            }
        });
    }

    /**
     * Hands over every record up to those that were there when this was called.
     *
     * @throws Failure if the broker stops answering
     */
    void readToEnd(Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        whileAnswered(() -> {
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> next : consumer.poll(POLL)) {
                    boolean inside = next.offset() < end.get(new TopicPartition(next.topic(), next.partition()));
                    if (inside && !wanted.test(next)) {
                        return;
                    }
                }
            }
        });
    }

    private void whileAnswered(Runnable reading) {
        try {
            reading.run();
        } catch (KafkaException e) {
            throw new Failure(
                    "the Kafka broker at " + kafka.bootstrapServers() + " stopped answering: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
