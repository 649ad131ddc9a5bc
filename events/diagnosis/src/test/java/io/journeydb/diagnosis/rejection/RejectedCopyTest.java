package io.journeydb.diagnosis.rejection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RejectedCopyTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void aRecordThatFitsIsCopiedWholeButForForgedHeaders() {
        ConsumerRecord<byte[], byte[]> record = record(new byte[MEGABYTE]);
        record.headers().add("trace", "t".getBytes(UTF_8));
        record.headers().add(Rejection.PREFIX + "code", "E_ID".getBytes(UTF_8));

        RejectedCopy copy = RejectedCopy.of(record, because("no event"));

        assertThat(copy.toRecord())
                .returns(Topic.REJECTIONS.topicName(), ProducerRecord::topic)
                .returns(record.key(), ProducerRecord::key)
                .returns(record.value(), ProducerRecord::value)
                .returns(copy.headers(), ProducerRecord::headers);
        assertThat(copy.key()).isEqualTo(record.key());
        assertThat(copy.value()).isEqualTo(record.value());
        assertThat(headers(copy)).containsEntry("trace", "t").containsEntry(Rejection.PREFIX + "code", "E_EVENT");
        assertThat(copy.headers().headers(Rejection.PREFIX + "code")).hasSize(1);
    }

    @Test
    void ofARecordThatDoesNotFitIsSaidWhereItStands() {
        ConsumerRecord<byte[], byte[]> byHeaders = record(new byte[MEGABYTE]);
        byHeaders.headers().add("large", new byte[MEGABYTE]);

        for (ConsumerRecord<byte[], byte[]> record : List.of(record(new byte[2 * MEGABYTE]), byHeaders)) {
            RejectedCopy copy = RejectedCopy.of(record, because("no event"));

            assertThat(copy.key()).isNull();
            assertThat(copy.value()).isNull();
            assertThat(copy.headers().lastHeader("large")).isNull();
            assertThat(Rejection.fromHeaders(headers(copy))).isEqualTo(because("no event"));
        }
    }

    @Test
    void aReasonIsCutToALengthThatAHeaderHolds() {
        RejectedCopy copy = RejectedCopy.of(record(new byte[1]), because("x".repeat(MEGABYTE)));

        assertThat(Rejection.fromHeaders(headers(copy))).isEqualTo(because("x".repeat(4_000)));
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] value) {
        return new ConsumerRecord<>(Topic.IMAGES.topicName(), 3, 42, "a".getBytes(UTF_8), value);
    }

    private static Rejection because(String reason) {
        return new Rejection(RejectionCode.E_EVENT, reason, "annotate", Topic.IMAGES.topicName(), 3, 42, null);
    }

    private static Map<String, String> headers(RejectedCopy copy) {
        Map<String, String> headers = new HashMap<>();
        copy.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
