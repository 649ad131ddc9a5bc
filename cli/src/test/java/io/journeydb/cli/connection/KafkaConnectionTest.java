package io.journeydb.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaConnectionTest {

    @TempDir
    private Path folder;

    @Test
    void clients_have_the_settings_of_the_file_beside_their_own() throws IOException {
        KafkaConnection kafka = KafkaConnection.to("broker:9093", file("security.protocol=SSL\nacks=0\n"));

        Map<String, Object> settings = kafka.client(Map.of("acks", "all"), all -> all);

        assertThat(settings)
                .containsOnly(
                        Map.entry("bootstrap.servers", "broker:9093"),
                        Map.entry("security.protocol", "SSL"),
                        Map.entry("acks", "all"));
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        Path absent = folder.resolve("absent.properties");

        assertThatThrownBy(() -> KafkaConnection.to("broker:9093", absent))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(absent.toString());
    }

    @Test
    void a_setting_that_a_client_refuses_is_looked_for_in_the_file() throws IOException {
        KafkaConnection kafka = KafkaConnection.to("broker:9093", file("security.protocol=NONE\n"));

        assertThatThrownBy(() -> kafka.client(Map.of(), all -> {
                    throw new ConfigException("Invalid value NONE");
                }))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Invalid value NONE")
                .hasMessageContaining("--kafka-config");
    }

    @Test
    void a_cause_without_words_leaves_those_of_the_client() {
        KafkaConnection kafka = KafkaConnection.to("broker:9093");

        assertThatThrownBy(() -> kafka.client(Map.of(), all -> {
                    throw new KafkaException("Failed to construct a client", new IllegalStateException());
                }))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Failed to construct a client")
                .hasMessageNotContaining("null");
    }

    @Test
    void nothing_of_the_file_is_shown() throws IOException {
        assertThat(KafkaConnection.to("broker:9093", file("sasl.jaas.config=secret\n")))
                .hasToString("KafkaConnection[broker:9093]");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("client.properties"), text);
    }
}
