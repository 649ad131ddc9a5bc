package io.journeydb.cli.topics;

import io.journeydb.events.identity.Sha256;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record of {@code journeydb.rejections}.
 *
 * @param why it was refused
 * @param copy the record
 */
record Refused(Rejection why, ConsumerRecord<byte[], byte[]> copy) {

    /** What ingest writes anew on each rejection where traces are on (W3C Trace Context). */
    private static final Set<String> TRACE_HEADERS = Set.of("traceparent", "tracestate");

    /** Nothing for a record that is no rejection. */
    static Optional<Refused> of(ConsumerRecord<byte[], byte[]> copy, RecordView view) {
        try {
            return Optional.of(new Refused(Rejection.fromHeaders(view.headers(copy)), copy));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it came as a sample and all of it is in the copy. */
    boolean isWholeSample() {
        return why.topic().equals(Topic.SAMPLES.topicName())
                && why.quarantined().isEmpty()
                && copy.headers().lastHeader(Rejection.INCOMPLETE) == null;
    }

    /** The sample as it came; its partition follows from its key again. */
    ProducerRecord<byte[], byte[]> original() {
        ProducerRecord<byte[], byte[]> original =
                new ProducerRecord<>(Topic.SAMPLES.topicName(), copy.key(), copy.value());
        for (Header header : copy.headers()) {
            if (!header.key().startsWith(Rejection.PREFIX)) {
                original.headers().add(header);
            }
        }
        return original;
    }

    /** The same for what is the same sample, however often it was refused. */
    String fingerprint() {
        StringJoiner parts = new StringJoiner("\n");
        parts.add(hash(copy.key())).add(hash(copy.value()));
        for (Header header : original().headers()) {
            if (!TRACE_HEADERS.contains(header.key())) {
                parts.add(header.key() + "=" + hash(header.value()));
            }
        }
        return hash(parts.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        return bytes == null ? "-" : Sha256.of(bytes).toString();
    }
}
