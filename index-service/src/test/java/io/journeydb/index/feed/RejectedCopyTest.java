package io.journeydb.index.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RejectedCopyTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void aRecordIsCopiedWholeUpToAllThatItsTopicTakes() {
        ConsumerRecord<byte[], byte[]> record = record(new byte[MEGABYTE]);
        record.headers().add("trace", "t".getBytes(UTF_8));
        record.headers().add(Rejection.PREFIX + "code", "E_ID".getBytes(UTF_8));

        ProducerRecord<byte[], byte[]> copy = RejectedCopy.of(record, "no event");

        assertThat(copy.topic()).isEqualTo(Topic.REJECTIONS.topicName());
        assertThat(copy.key()).isEqualTo(record.key());
        assertThat(copy.value()).isEqualTo(record.value());
        assertThat(headers(copy)).containsEntry("trace", "t").containsEntry(Rejection.PREFIX + "code", "E_EVENT");
        assertThat(copy.headers().headers(Rejection.PREFIX + "code")).hasSize(1);
    }

    @Test
    void ofARecordThatOnlyCompressionMadeFitItIsSaidWhereItStands() {
        ProducerRecord<byte[], byte[]> copy = RejectedCopy.of(record(new byte[2 * MEGABYTE]), "no event");

        assertThat(copy.value()).isNull();
        assertThat(Rejection.fromHeaders(headers(copy)))
                .returns(Topic.ANNOTATIONS.topicName(), Rejection::topic)
                .returns(3, Rejection::partition)
                .returns(42L, Rejection::offset);
    }

    @Test
    void headersCountToo() {
        ConsumerRecord<byte[], byte[]> record = record(new byte[MEGABYTE]);
        record.headers().add("large", new byte[MEGABYTE]);

        assertThat(RejectedCopy.of(record, "no event").headers().lastHeader("large"))
                .isNull();
    }

    @Test
    void aReasonIsCutToALengthThatAHeaderHolds() {
        ProducerRecord<byte[], byte[]> copy = RejectedCopy.of(record(new byte[1]), "x".repeat(MEGABYTE));

        assertThat(Rejection.fromHeaders(headers(copy)).reason()).hasSize(4_000);
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] value) {
        return new ConsumerRecord<>(Topic.ANNOTATIONS.topicName(), 3, 42, "a".getBytes(UTF_8), value);
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
