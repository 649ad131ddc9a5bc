package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.system.Service;
import io.journeydb.events.kafka.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the services write is for machines: one JSON object a line, beside what the JVM itself has to say. */
@ExtendWith(SystemExtension.class)
class LogsTest {

    private static final int PARTITION = 5;

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_logs_a_json_object_a_line(Service service, RunningSystem system) {
        assertThat(entries(service, system)).isNotEmpty().allSatisfy(entry -> {
            assertThat(Instant.parse(entry.path("timestamp").asText())).isNotNull();
            assertThat(entry.path("level").asText()).isNotEmpty();
            assertThat(entry.path("loggerName").asText()).isNotEmpty();
            assertThat(entry.path("message").asText()).isNotEmpty();
        });
        assertThat(lines(service, system)).noneMatch(line -> line.matches("\\d{4}-\\d{2}-\\d{2} .*"));
    }

    @Test
    void what_is_said_of_a_record_says_where_it_is(RunningSystem system) {
        byte[] bad = "no event".getBytes(StandardCharsets.UTF_8);
        try (Producing producing = new Producing(system.addresses().kafka())) {
            producing.send(List.of(new ProducerRecord<>(Topic.IMAGES.topicName(), PARTITION, bad, bad)));
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(entries(Service.ANNOTATE, system))
                .extracting(entry -> entry.path("message").asText())
                .anyMatch(message -> message.matches("Record refused: topic=journeydb.images partition=" + PARTITION
                        + " offset=\\d+ code=E_EVENT")));
    }

    private List<JsonNode> entries(Service service, RunningSystem system) {
        return lines(service, system).stream()
                .filter(line -> line.startsWith("{"))
                .map(this::read)
                .toList();
    }

    /** Whole ones: the last may be under way. */
    private static List<String> lines(Service service, RunningSystem system) {
        try {
            String log = Files.readString(system.service(service).logFile());
            return log.substring(0, log.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(String line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON object: " + line, e);
        }
    }
}
