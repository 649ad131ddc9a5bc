package io.journeydb.system.secured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.drawn.DrawnSamples;
import io.journeydb.cli.system.Service;
import io.journeydb.cli.system.ServiceProcess;
import io.journeydb.events.kafka.Topic;
import io.journeydb.local.Endpoints;
import io.journeydb.system.Cli;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A service that ignored a setting for one of its clients would not come to the end: it knows no other address. */
@DisabledIfSystemProperty(
        named = "containers",
        matches = "(?!false$).*",
        disabledReason = "only the embedded servers have encrypted listeners")
class SecuredSystemTest {

    private static final int SAMPLES = 12;
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void the_main_job_is_done_over_scram_mutual_tls_https_and_verified_postgresql() throws Exception {
        try (TraceCollector collector = new TraceCollector();
                SecuredStack stack = new SecuredStack()) {
            ServiceProcess ingest = stack.start(Service.INGEST, traced(stack.kafkaByPassword(), collector));
            ServiceProcess annotate =
                    stack.start(Service.ANNOTATE, traced(stack.kafkaByCertificate("annotate"), collector));
            ServiceProcess index = stack.start(Service.INDEX, traced(stack.kafkaByCertificate("index"), collector));
            stack.awaitReady(Service.INGEST, ingest);
            stack.awaitReady(Service.ANNOTATE, annotate);
            stack.awaitReady(Service.INDEX, index);

            push(stack.plain().kafkaBootstrapServers(), 1);
            pushByCommand(stack);

            awaitSearchable(index, SAMPLES + 1);
            assertThat(command(stack, "tail", "annotations", "--from", "beginning", "--count", "1"))
                    .contains("sailboat");
            assertThat(encrypted(stack.plain()))
                    .as("annotate's connections")
                    .isNotEmpty()
                    .containsOnly(true);
            for (ServiceProcess process : List.of(ingest, annotate, index)) {
                assertThat(logOf(process)).doesNotContain(stack.secrets());
            }
            assertOneTraceFromTheProducerToTheIndex(collector);
            assertARefusedLoginIsToldAndMendedAtTheBroker(stack, List.of(ingest, annotate, index));
        }
    }

    /** Nobody starts the services again: what they had made of Kafka's clients must not be of the refused kind. */
    private static void assertARefusedLoginIsToldAndMendedAtTheBroker(SecuredStack stack, List<ServiceProcess> others)
            throws Exception {
        Map<Service, ServiceProcess> refused = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            refused.put(service, stack.start(service, stack.kafkaByPassword("another")));
        }
        assertThat(refused.values()).allSatisfy(process -> await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(logOf(process)).contains("look at kafka.sasl.jaas.config")));
        others.parallelStream().forEach(ServiceProcess::stop);
        // Each part that Kafka refuses says so once, however often it asks.
        assertThat(refused.values()).allSatisfy(process -> assertThat(Files.readAllLines(process.logFile()))
                .filteredOn(line -> line.toLowerCase(Locale.ROOT).contains("authentication"))
                .hasSizeLessThan(5));

        stack.changeKafkaPassword("another");

        refused.forEach(stack::awaitReady);
        push(stack.plain().kafkaBootstrapServers(), 2);
        awaitSearchable(refused.get(Service.INDEX), 2 * SAMPLES + 1);
    }

    private static void awaitSearchable(ServiceProcess index, int samples) {
        ServiceClient search = new ServiceClient("index", index.base());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        search.get("/v1/search?size=1&q=secured").path("total").asInt() == samples);
    }

    private static Map<String, String> traced(Map<String, String> kafka, TraceCollector collector) {
        Map<String, String> settings = new HashMap<>(kafka);
        settings.put("journeydb.traces.endpoint", collector.endpoint().toString());
        settings.put("journeydb.traces.share", "0");
        return settings;
    }

    private static void assertOneTraceFromTheProducerToTheIndex(TraceCollector collector) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(collector.knows("journeydb-ingest", "ingest sample", TRACE))
                    .isTrue();
            assertThat(collector.knows("journeydb-annotate", "annotate store", TRACE))
                    .isTrue();
            assertThat(collector.knows("journeydb-annotate", "annotate publish", TRACE))
                    .isTrue();
            assertThat(collector.knows("journeydb-index", "index " + Topic.ANNOTATIONS.topicName(), TRACE))
                    .isTrue();
            assertThat(collector.knows("journeydb-index", "extract features", TRACE))
                    .isTrue();
        });
    }

    private static void push(String bootstrapServers, long seed) {
        DrawnSamples drawn = new DrawnSamples(seed);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            Stream.iterate(0, i -> i < SAMPLES, i -> i + 1).forEach(i -> {
                var next = new ProducerRecord<byte[], byte[]>(
                        Topic.SAMPLES.topicName(), drawn.at(i).render());
                next.headers()
                        .add("ce_prompt", ("a secured sailboat " + i + " --v 5").getBytes(StandardCharsets.UTF_8));
                if (i == 0) {
                    next.headers()
                            .add(
                                    "traceparent",
                                    ("00-" + TRACE + "-00f067aa0ba902b7-01").getBytes(StandardCharsets.UTF_8));
                }
                producer.send(next);
            });
        }
    }

    private void pushByCommand(SecuredStack stack) throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Files.write(
                pictures.resolve("thirteenth.jpg"),
                new DrawnSamples(11).at(SAMPLES).render());
        Files.writeString(pictures.resolve("thirteenth.txt"), "a secured sailboat by command");
        assertThat(command(stack, "ingest", pictures.toString())).contains("1 pushed");
    }

    /** What the command line says, which knows Kafka by a password alone. */
    private String command(SecuredStack stack, String... arguments) throws IOException {
        Map<String, String> kafka = stack.kafkaByPassword();
        Properties settings = new Properties();
        kafka.forEach((key, value) -> settings.setProperty(key.substring("kafka.".length()), value));
        Path file = folder.resolve("client.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--kafka", kafka.get("kafka.bootstrap.servers"), "--kafka-config", file.toString()));
        return Cli.run(line.toArray(String[]::new));
    }

    /** Of every connection of the annotate service, whether it is encrypted. */
    private static List<Boolean> encrypted(Endpoints at) throws SQLException {
        try (Connection database = DriverManager.getConnection(at.jdbcUrl(), at.jdbcUser(), at.jdbcPassword());
                ResultSet rows = database.createStatement()
                        .executeQuery("SELECT array_agg(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)"
                                + " WHERE application_name LIKE 'journeydb-annotate%'")) {
            rows.next();
            return List.of((Boolean[]) rows.getArray(1).getArray());
        }
    }

    private static String logOf(ServiceProcess process) throws IOException {
        return Files.readString(process.logFile());
    }
}
