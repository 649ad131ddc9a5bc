package io.journeydb.index.feature;

import io.journeydb.events.kafka.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * One membership in the group, until something fails: takes batches, sends what is made of them, commits. For one thread, but
 * for {@link #wakeup}.
 */
final class FeatureReading implements AutoCloseable, ConsumerRebalanceListener {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private boolean holding;

    FeatureReading(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
        this.consumer = consumer;
        this.producer = producer;
    }

    void begin() {
        consumer.subscribe(List.of(Topic.IMAGES.topicName()), this);
    }

    /** The next records, if any come within a fraction of a second. */
    ConsumerRecords<byte[], byte[]> next() {
        return consumer.poll(POLL);
    }

    /** Sends the events, waits until all are acknowledged, and commits what they were made of. */
    void finish(List<ProducerRecord<byte[], byte[]>> events, ConsumerRecords<byte[], byte[]> of) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
        events.forEach(event -> sent.add(producer.send(event)));
        producer.flush();
        sent.forEach(FeatureReading::awaitAcknowledgement);
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(of.nextOffsets());
        // Of partitions that went to others meanwhile their offsets are theirs.
        offsets.keySet().retainAll(consumer.assignment());
        consumer.commitSync(offsets);
    }

    private static void awaitAcknowledgement(Future<RecordMetadata> event) {
        try {
            event.get();
        } catch (ExecutionException e) {
            throw new KafkaException("Features were not acknowledged", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Stays in the group for a fraction of a second without taking records. */
    void hold() {
        holding = true;
        consumer.pause(consumer.assignment());
        if (!consumer.poll(POLL).isEmpty()) {
            throw new IllegalStateException("records came although all partitions are paused");
        }
    }

    /** Takes records again. */
    void release() {
        if (holding) {
            holding = false;
            consumer.resume(consumer.assignment());
        }
    }

    /** Records of its partitions that wait, as far as known. */
    long lag() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (holding) {
            consumer.pause(partitions);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        // What is under way is committed only for partitions that stay.
    }

    /** Makes a call in progress end at once. From any thread. */
    void wakeup() {
        consumer.wakeup();
    }

    /** Does not wait for events: what is not acknowledged by now is made again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close(CloseOptions.timeout(CLOSE));
    }
}
