package io.journeydb.index.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A refused record as it stands on the topic of rejections: whole, with the reason in its headers.
 *
 * <p>Only a record that was compressed can be larger than that topic takes: the limits of topics are on compressed sizes.
 * Of such a record the headers say where it stands, and nothing else is copied: it must not hold up all others.
 */
final class RejectedCopy {

    private static final String STAGE = "index";

    /** For what the record's own parts do not count: the headers of the rejection, and lengths. */
    private static final int RESERVE_BYTES = 64 * 1024;

    private static final int MAX_BYTES =
            Integer.parseInt(Topic.REJECTIONS.config().get("max.message.bytes")) - RESERVE_BYTES;

    /** A reason may quote the value. */
    private static final int MAX_REASON_CHARS = 4_000;

    private RejectedCopy() {}

    static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> record, String reason) {
        boolean fits = bytes(record) <= MAX_BYTES;
        ProducerRecord<byte[], byte[]> copy = new ProducerRecord<>(
                Topic.REJECTIONS.topicName(), fits ? record.key() : null, fits ? record.value() : null);
        if (fits) {
            for (Header header : record.headers()) {
                if (!header.key().startsWith(Rejection.PREFIX)) {
                    copy.headers().add(header);
                }
            }
        }
        String why = reason.substring(0, Math.min(reason.length(), MAX_REASON_CHARS));
        Rejection rejection = new Rejection(
                RejectionCode.E_EVENT, why, STAGE, record.topic(), record.partition(), record.offset(), null);
        rejection.toHeaders().forEach((name, text) -> copy.headers().add(name, text.getBytes(UTF_8)));
        return copy;
    }

    /** An upper bound, as the producer reckons: uncompressed. */
    private static long bytes(ConsumerRecord<byte[], byte[]> record) {
        long bytes = length(record.key()) + length(record.value());
        for (Header header : record.headers()) {
            bytes += 3L * header.key().length() + length(header.value()) + 2L * Integer.BYTES;
        }
        return bytes;
    }

    private static long length(byte[] part) {
        return part == null ? 0 : part.length;
    }
}
