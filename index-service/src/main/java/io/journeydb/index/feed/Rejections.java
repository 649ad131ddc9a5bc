package io.journeydb.index.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends refused records to the topic of rejections. Every replica reads everything, so each sends its copy. */
final class Rejections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rejections.class);
    private static final String STAGE = "index";

    private final Producer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    Rejections(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    void reject(ConsumerRecord<byte[], byte[]> record, String reason) {
        LOG.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("code", RejectionCode.E_EVENT)
                .log("Event rejected");
        sent.add(producer.send(copy(record, reason)));
    }

    /**
     * Waits until everything rejected is acknowledged.
     *
     * @throws KafkaException if it was not: the records must be read again
     */
    void awaitAcknowledgement() {
        try {
            for (Future<RecordMetadata> rejection : sent) {
                rejection.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("A rejection was not acknowledged", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } finally {
            sent.clear();
        }
    }

    /** Does not wait: what is not acknowledged by now will be read again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /** Larger values stay where they are: the headers say where. */
    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record, String reason) {
        byte[] value = record.value();
        boolean fits = value == null || value.length <= Rejection.MAX_COPIED_BYTES;
        ProducerRecord<byte[], byte[]> copy =
                new ProducerRecord<>(Topic.REJECTIONS.topicName(), record.key(), fits ? value : null);
        for (Header header : record.headers()) {
            if (!header.key().startsWith(Rejection.PREFIX)) {
                copy.headers().add(header);
            }
        }
        Rejection rejection = new Rejection(
                RejectionCode.E_EVENT, reason, STAGE, record.topic(), record.partition(), record.offset(), null);
        rejection.toHeaders().forEach((name, text) -> copy.headers().add(name, text.getBytes(UTF_8)));
        return copy;
    }
}
