package io.journeydb.annotate.intake;

import io.journeydb.events.rejection.Rejection;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where refused records go. Implementations are thread safe. */
public interface Rejections {

    /**
     * Copies the record with its key, value and headers to the rejections, and returns when the copy is durable.
     *
     * @throws io.journeydb.annotate.patience.UnavailableException if it is not (yet); may be repeated
     */
    void reject(ConsumerRecord<byte[], byte[]> record, Rejection rejection);
}
