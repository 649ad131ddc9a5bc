package io.journeydb.index.feed;

import io.journeydb.diagnosis.FinalFailure;
import io.journeydb.diagnosis.LateProducer;
import io.journeydb.diagnosis.rejection.RejectedCopy;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends refused records to the topic of rejections. Every replica reads everything, so each sends its copy. */
final class Rejections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rejections.class);

    private static final String STAGE = "index";

    private final LateProducer producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private Producer<byte[], byte[]> sending;

    /** @param producer made when there is something to reject, hence known to be allowed in by then */
    Rejections(Supplier<Producer<byte[], byte[]>> producer) {
        this.producer = new LateProducer(producer);
    }

    void reject(ConsumerRecord<byte[], byte[]> record, String reason) {
        LOG.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("code", RejectionCode.E_EVENT)
                .log("Event rejected");
        Rejection rejection = new Rejection(
                RejectionCode.E_EVENT, reason, STAGE, record.topic(), record.partition(), record.offset(), null);
        send(RejectedCopy.of(record, rejection).toRecord());
    }

    private void send(ProducerRecord<byte[], byte[]> copy) {
        try {
            sending = producer.get();
            sent.add(sending.send(copy));
        } catch (KafkaException e) {
            leave(e);
            throw e;
        }
    }

    /** What is rejected again finds another producer, where this one would only repeat itself. */
    private void leave(Throwable failure) {
        if (FinalFailure.endsProducer(failure)) {
            producer.discard(sending);
        }
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
            leave(e.getCause());
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
}
