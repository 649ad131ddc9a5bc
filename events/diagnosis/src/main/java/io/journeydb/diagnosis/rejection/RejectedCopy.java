package io.journeydb.diagnosis.rejection;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A refused record as it stands on the topic of rejections: whole, with the reason in its headers, if it fits there. Its own topic
 * may take larger ones: its limit is the broker's, and on compressed sizes. Of one that doesn't fit the headers say where it
 * stands, and nothing else is copied: it must not hold up all others.
 *
 * @param key null where it doesn't fit
 * @param value null where it doesn't fit
 * @param headers those of the rejection last
 */
public record RejectedCopy(byte[] key, byte[] value, Headers headers) {

    /** For what the record's own parts do not count: the headers of the rejection, and lengths. */
    private static final int RESERVE_BYTES = 64 * 1024;

    private static final int MAX_BYTES =
            Integer.parseInt(Topic.REJECTIONS.config().get("max.message.bytes")) - RESERVE_BYTES;

    /** A reason may quote the value. */
    private static final int MAX_REASON_CHARS = 4_000;

    /** Of a record that is refused for this reason. */
    public static RejectedCopy of(ConsumerRecord<byte[], byte[]> record, Rejection rejection) {
        boolean fits = bytes(record) <= MAX_BYTES;
        Headers headers = fits ? originals(record) : new RecordHeaders();
        shortened(rejection).toHeaders().forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        return new RejectedCopy(fits ? record.key() : null, fits ? record.value() : null, headers);
    }

    /** What is sent to the topic of rejections. */
    public ProducerRecord<byte[], byte[]> toRecord() {
        return new ProducerRecord<>(Topic.REJECTIONS.topicName(), null, key, value, headers);
    }

    private static Rejection shortened(Rejection rejection) {
        String reason = rejection.reason();
        return reason.length() <= MAX_REASON_CHARS
                ? rejection
                : new Rejection(
                        rejection.code(),
                        reason.substring(0, MAX_REASON_CHARS),
                        rejection.stage(),
                        rejection.topic(),
                        rejection.partition(),
                        rejection.offset(),
                        rejection.quarantineKey());
    }

    /** Without those that only a rejection may have. */
    private static Headers originals(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(Rejection.PREFIX)) {
                headers.add(header);
            }
        }
        return headers;
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
