package io.journeydb.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProducerSettingsTest {

    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", "a:1", "acks", "0", "enable.idempotence", "false");

    @Test
    void aLargePictureIsNotCopiedAnewForEveryPieceThatTheSocketTakes() {
        assertThat(ProducerSettings.samples(BROKER)).containsEntry("send.buffer.bytes", -1);
    }

    static Stream<Map<String, Object>> everyProducerWaitsForAllReplicasAndRepeatsNothing() {
        return Stream.of(ProducerSettings.events(BROKER), ProducerSettings.samples(BROKER));
    }

    @ParameterizedTest
    @MethodSource
    void everyProducerWaitsForAllReplicasAndRepeatsNothing(Map<String, Object> settings) {
        assertThat(settings)
                .containsEntry("bootstrap.servers", "a:1")
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true);
    }
}
