package io.journeydb.ingest.kafka;

import io.journeydb.diagnosis.BrokerFault;
import io.journeydb.diagnosis.FinalFailure;
import io.journeydb.diagnosis.LateProducer;
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

    private final LateProducer events;
    private final LateProducer samples;
    private final RequiredTopics topics;
    private volatile boolean closing;

    KafkaPublisher(@Identifier("default-kafka-broker") Map<String, Object> broker, RequiredTopics topics) {
        this.topics = topics;
        this.events = new LateProducer(() -> producer(ProducerSettings.events(broker)));
        this.samples = new LateProducer(() -> producer(ProducerSettings.samples(broker)));
    }

    @Override
    public CompletionStage<Void> publish(OutgoingRecord record) {
        if (!topics.wereFound()) {
            return CompletableFuture.failedFuture(
                    new KafkaException(topics.trouble().orElse("the broker has not answered yet")));
        }
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            Producer<byte[], byte[]> producer = producer(record.topic()).get();
            send(producer, record, acknowledged);
        } catch (KafkaException | IllegalStateException failure) {
            // It can't be made, or is closed as the service stops.
            acknowledged.completeExceptionally(failure);
        }
        return acknowledged;
    }

    private void send(Producer<byte[], byte[]> producer, OutgoingRecord record, CompletableFuture<Void> acknowledged) {
        try {
            producer.send(kafkaRecord(record), (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    fail(producer, record.topic(), acknowledged, failure);
                }
            });
        } catch (KafkaException | IllegalStateException failure) {
            // Thrown at once where the record can't even be queued: no metadata in time, or the producer is closed.
            fail(producer, record.topic(), acknowledged, failure);
        }
    }

    /**
     * What a submitter by HTTP is told of ends no service, and the next one finds another producer; an event that can never be
     * written must not be hidden.
     */
    private void fail(
            Producer<byte[], byte[]> producer, Topic topic, CompletableFuture<Void> acknowledged, Exception failure) {
        if (topic == Topic.SAMPLES && FinalFailure.endsProducer(failure)) {
            samples.discard(producer);
        } else if (topic != Topic.SAMPLES && !closing && FinalFailure.is(failure)) {
            LOG.errorf(
                    "Nothing can be written any more; the service ends, to be started anew: topic=%s reason=%s",
                    topic.topicName(), BrokerFault.line(failure));
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
    private LateProducer producer(Topic topic) {
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
