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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the services write is for machines: one JSON object a line, beside what the JVM itself has to say. */
@ExtendWith(SystemExtension.class)
class LogsTest {

    private static final int PARTITION = 5;

    /** Written before there is a logger: that a library uses what will go, and that an option of the JVM is odd. */
    private static final List<Pattern> SAID_BY_THE_JVM = Stream.of(
                    "WARNING: A (terminally deprecated|restricted) method in \\S+ has been called",
                    "WARNING: \\S+::\\S+ has been called by .+",
                    "WARNING: Please consider reporting this to the maintainers of class .+",
                    "WARNING: \\S+::\\S+ will be removed in a future release",
                    "WARNING: Use --enable-native-access=.+",
                    "WARNING: Restricted methods will be blocked in a future release.+",
                    "OpenJDK 64-Bit Server VM warning: .+",
                    "\\[\\d+\\.\\d+s\\]\\[warning\\]\\[.+",
                    "Picked up JAVA_TOOL_OPTIONS: .*")
            .map(Pattern::compile)
            .toList();

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
    }

    @Test
    void what_is_said_of_a_record_says_where_it_is(RunningSystem system) {
        // The topic belongs to all tests, and the record stays there: its key is no sample's, so that they do not look
        // for it and compaction takes none of theirs for it; services pass over what they refused.
        byte[] key = "logs-no-sample".getBytes(StandardCharsets.UTF_8);
        byte[] bad = "no event".getBytes(StandardCharsets.UTF_8);
        try (Producing producing = new Producing(system.addresses().kafka())) {
            producing.send(List.of(new ProducerRecord<>(Topic.IMAGES.topicName(), PARTITION, key, bad)));
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(entries(Service.ANNOTATE, system))
                .extracting(entry -> entry.path("message").asText())
                .anyMatch(message -> message.matches("Record refused: topic=journeydb.images partition=" + PARTITION
                        + " offset=\\d+ code=E_EVENT")));
    }

    private static boolean isByTheJvm(String line) {
        return SAID_BY_THE_JVM.stream().anyMatch(said -> said.matcher(line).matches());
    }

    /** Of all lines but the JVM's: one that is no JSON object fails. */
    private List<JsonNode> entries(Service service, RunningSystem system) {
        return lines(service, system).stream()
                .filter(line -> !isByTheJvm(line))
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
            JsonNode entry = json.readTree(line);
            assertThat(entry.isObject()).as(line).isTrue();
            return entry;
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON object: " + line, e);
        }
    }
}
