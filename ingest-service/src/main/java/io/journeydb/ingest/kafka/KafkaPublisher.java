package io.journeydb.ingest.kafka;

import io.journeydb.events.kafka.Topic;
import io.journeydb.ingest.publish.OutgoingRecord;
import io.journeydb.ingest.publish.Publisher;
import io.quarkus.runtime.Quarkus;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/**
 * Writes with Kafka's own producer: an event per sample leaves the worker at once and is acknowledged later, many in one
 * request.
 */
@Singleton
public class KafkaPublisher implements Publisher {

    private static final Logger LOG = Logger.getLogger(KafkaPublisher.class);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> events;
    private final Producer<byte[], byte[]> samples;
    private volatile boolean closing;

    KafkaPublisher(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.events = producer(ProducerSettings.events(broker));
        this.samples = producer(ProducerSettings.samples(broker));
    }

    @Override
    public CompletionStage<Void> publish(OutgoingRecord record) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            producer(record.topic()).send(kafkaRecord(record), (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    fail(record.topic(), acknowledged, failure);
                }
            });
        } catch (KafkaException | IllegalStateException failure) {
            // Thrown at once where the record can't even be queued: no metadata in time, or the producer is closed.
            fail(record.topic(), acknowledged, failure);
        }
        return acknowledged;
    }

    /** What a submitter by HTTP is told of ends no service; an event that can never be written must not be hidden. */
    private void fail(Topic topic, CompletableFuture<Void> acknowledged, Exception failure) {
        if (topic != Topic.SAMPLES && !closing && FinalFailure.is(failure)) {
            LOG.errorf(
                    failure,
                    "Nothing can be written any more; the service ends, to be started anew: topic=%s",
                    topic.topicName());
            Quarkus.asyncExit(1);
        }
        acknowledged.completeExceptionally(failure);
    }

    @PreDestroy
    void close() {
        closing = true;
        samples.close(CLOSING);
        events.close(CLOSING);
    }

    /** Pictures must not wait behind events, nor events be held up by one picture that fills the buffer. */
    private Producer<byte[], byte[]> producer(Topic topic) {
        return topic == Topic.SAMPLES ? samples : events;
    }

    private static Producer<byte[], byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static ProducerRecord<byte[], byte[]> kafkaRecord(OutgoingRecord record) {
        List<Header> headers = record.headers().stream()
                .<Header>map(header -> new RecordHeader(header.name(), header.value()))
                .toList();
        return new ProducerRecord<>(record.topic().topicName(), null, record.key(), record.value(), headers);
    }
}
