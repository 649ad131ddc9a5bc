package io.journeydb.cli.connection;

import io.journeydb.cli.terminal.Failure;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** Makes clients of Kafka: an address that cannot be one is told in words. */
public final class KafkaClient {

    private KafkaClient() {}

    /**
     * The client that the constructor makes.
     *
     * @param bootstrapServers as a person gave them, for the message
     * @throws Failure if they are no addresses, or names that are not known
     */
    public static <T> T of(String bootstrapServers, Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (KafkaException e) {
            // The client itself says no more than that it could not be made.
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new Failure(
                    "cannot connect to Kafka at \"" + bootstrapServers + "\": " + reason
                            + ". Give --kafka as HOST:PORT, or several of them with commas between",
                    e);
        }
    }
}
