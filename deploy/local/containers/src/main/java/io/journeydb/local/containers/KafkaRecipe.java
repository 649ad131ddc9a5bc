package io.journeydb.local.containers;

import io.journeydb.local.kafka.KafkaSettings;
import io.journeydb.local.kafka.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** One Kafka node with the embedded broker's settings and every topic. */
record KafkaRecipe(ImageChoice choice, int port) implements Recipe {

    private static final int CLIENT_PORT = 9092;
    private static final String DATA_FOLDER = "/var/lib/kafka/data";
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    @Override
    public GenericContainer<?> container(String id) {
        return new KafkaContainer(choice.image())
                .withEnv(asVariables(KafkaSettings.everywhere()))
                .withEnv("KAFKA_LOG_DIRS", DATA_FOLDER)
                .withEnv("KAFKA_HEAP_OPTS", "-Xms64m -Xmx320m")
                // The same id for all data would tell readers that a broker with other data is the one they knew.
                .withEnv("CLUSTER_ID", id.substring(id.length() - KafkaIds.LENGTH))
                // The port is known beforehand, so the image's own command will do. It gets the signal to stop, which
                // the
                // shell that usually waits for the port would keep to itself.
                .withEnv("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://" + address() + ",BROKER://localhost:9093")
                .withCommand("/etc/kafka/docker/run")
                .waitingFor(Wait.forLogMessage(".*Transitioning from RECOVERY to RUNNING.*", 1)
                        .withStartupTimeout(START_PATIENCE));
    }

    @Override
    public int clientPort() {
        return CLIENT_PORT;
    }

    @Override
    public String dataFolder() {
        return DATA_FOLDER;
    }

    @Override
    public void furnish() throws ExecutionException, InterruptedException {
        new Topics(address()).createMissing();
    }

    private String address() {
        return "127.0.0.1:" + port;
    }

    /** As the image reads settings: in capitals, with an underscore for a dot. It takes an empty variable for none. */
    private static Map<String, String> asVariables(Map<String, String> settings) {
        Map<String, String> variables = new HashMap<>();
        settings.forEach((key, value) ->
                variables.put("KAFKA_" + key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        variables.values().removeIf(String::isEmpty);
        return variables;
    }
}
