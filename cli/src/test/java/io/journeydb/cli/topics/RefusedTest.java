package io.journeydb.cli.topics;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class RefusedTest {

    private static final RecordView VIEW = new RecordView();

    @Test
    void theOriginalIsTheRecordWithoutWhatTheRefusalAdded() {
        ProducerRecord<byte[], byte[]> original =
                refused("journeydb.samples", 7, null).original();

        assertThat(original.topic()).isEqualTo("journeydb.samples");
        assertThat(original.partition()).isNull();
        assertThat(original.key()).isEqualTo(utf8("key"));
        assertThat(original.value()).isEqualTo(utf8("{\"prompt\":\"a cat\"}"));
        assertThat(original.headers().toArray()).extracting(Header::key).containsExactly("content-type");
    }

    @Test
    void aSampleThatWasRefusedTwiceIsOne() {
        assertThat(refused("journeydb.samples", 7, null).fingerprint())
                .isEqualTo(refused("journeydb.samples", 8, null).fingerprint());
    }

    @Test
    void aSampleThatWasRefusedTwiceIsOneWhicheverTraceEachRefusalBelongsTo() {
        Refused first = refused("journeydb.samples", 7, null);
        Refused second = refused("journeydb.samples", 8, null);
        first.copy().headers().add("traceparent", utf8("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        second.copy().headers().add("traceparent", utf8("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        second.copy().headers().add("tracestate", utf8("vendor=1"));

        assertThat(first.fingerprint()).isEqualTo(second.fingerprint());
    }

    @Test
    void whatLiesInQuarantineOrIsAnEventIsNoWholeSample() {
        assertThat(refused("journeydb.samples", 7, null).isWholeSample()).isTrue();
        assertThat(refused("journeydb.samples", 7, "quarantine/x").isWholeSample())
                .isFalse();
        assertThat(refused("journeydb.images", 7, null).isWholeSample()).isFalse();
    }

    @Test
    void aCopyWithoutSomeOfItsHeadersIsNoWholeSample() {
        Refused refused = refused("journeydb.samples", 7, null);
        refused.copy().headers().add("rejection-incomplete", utf8("headers"));

        assertThat(refused.isWholeSample()).isFalse();
    }

    @Test
    void aRecordThatIsNoRejectionIsNone() {
        assertThat(Refused.of(new ConsumerRecord<>("journeydb.rejections", 0, 0, null, utf8("x")), VIEW))
                .isEmpty();
    }

    private static Refused refused(String topic, long offset, String quarantine) {
        ConsumerRecord<byte[], byte[]> copy =
                new ConsumerRecord<>("journeydb.rejections", 0, offset, utf8("key"), utf8("{\"prompt\":\"a cat\"}"));
        copy.headers().add("content-type", utf8("application/json"));
        Map<String, String> why = new Rejection(
                        RejectionCode.E_URL_REFUSED, "not allowed", "ingest", topic, 3, offset, quarantine)
                .toHeaders();
        why.forEach((name, value) -> copy.headers().add(name, utf8(value)));
        return Refused.of(copy, VIEW).orElseThrow();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
