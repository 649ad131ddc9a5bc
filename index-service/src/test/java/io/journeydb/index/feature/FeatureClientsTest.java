package io.journeydb.index.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureClientsTest {

    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", "a:1", "acks", "0", "enable.idempotence", "false");

    @Test
    void theProducerWaitsForAllReplicasAndRepeatsNothingWhateverIsConfigured() {
        FeatureClients clients = new FeatureClients(new FeatureSettings(BROKER, 1, Duration.ofSeconds(1)));

        assertThat(clients.producerSettings())
                .containsEntry("bootstrap.servers", "a:1")
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true);
    }
}
