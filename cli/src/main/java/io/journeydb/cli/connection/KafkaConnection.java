package io.journeydb.cli.connection;

import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;

/** How Kafka is reached: the addresses of brokers, and what security asks of a client. Immutable; shows no setting, as some are secret. */
public final class KafkaConnection {

    private final String bootstrapServers;
    private final Map<String, Object> further;

    private KafkaConnection(String bootstrapServers, Map<String, Object> further) {
        this.bootstrapServers = Objects.requireNonNull(bootstrapServers, "bootstrapServers");
        this.further = Map.copyOf(further);
    }

    /** To brokers that ask for nothing. */
    public static KafkaConnection to(String bootstrapServers) {
        return new KafkaConnection(bootstrapServers, Map.of());
    }

    /**
     * To brokers, with the settings of a file as Kafka's own programs take one.
     *
     * @param properties null for none
     * @throws Failure if the file can't be read
     */
    public static KafkaConnection to(String bootstrapServers, Path properties) {
        return properties == null ? to(bootstrapServers) : new KafkaConnection(bootstrapServers, read(properties));
    }

    private static Map<String, Object> read(Path file) {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            settings.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure("cannot read " + file + ": " + e.getMessage(), e);
        }
        Map<String, Object> read = new HashMap<>();
        settings.stringPropertyNames().forEach(name -> read.put(name, settings.getProperty(name)));
        return read;
    }

    /** The addresses, for messages. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /**
     * A client.
     *
     * @param own settings that the client needs as they are: they go before those of the file
     * @param constructor takes all settings
     * @throws Failure if the addresses are none, or names that are not known, or a setting is wrong
     */
    public <T> T client(Map<String, Object> own, Function<Map<String, Object>, T> constructor) {
        Map<String, Object> settings = new HashMap<>(further);
        settings.putAll(own);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try {
            return constructor.apply(settings);
        } catch (KafkaException e) {
            throw new Failure(
                    "cannot connect to Kafka at \"" + bootstrapServers + "\": " + reason(e)
                            + ". Give --kafka as HOST:PORT, or several of them with commas between"
                            + (further.isEmpty() ? "" : "; look at the file of --kafka-config too"),
                    e);
        }
    }

    /** The client itself says no more than that it could not be made; below it not everything has words. */
    private static String reason(KafkaException failure) {
        Throwable cause = failure.getCause();
        return cause == null || cause.getMessage() == null ? failure.getMessage() : cause.getMessage();
    }

    @Override
    public String toString() {
        return "KafkaConnection[" + bootstrapServers + "]";
    }
}
