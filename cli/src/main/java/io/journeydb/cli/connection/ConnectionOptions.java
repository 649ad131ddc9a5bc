package io.journeydb.cli.connection;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of every command that talks to a running system. */
public final class ConnectionOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Data folder of the running `up` (default: ${DEFAULT-VALUE}); its addresses are read from there.",
            defaultValue = "${sys:journeydb.home:-.}/.journeydb/data")
    private Path data;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Kafka bootstrap servers.")
    private String kafka;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Further settings of Kafka's client as properties, such as those of its security.")
    private Path kafkaConfig;

    @Option(names = "--ingest-url", paramLabel = "URL", description = "Base of the ingest service.")
    private URI ingest;

    @Option(names = "--annotate-url", paramLabel = "URL", description = "Base of the annotate service.")
    private URI annotate;

    @Option(names = "--index-url", paramLabel = "URL", description = "Base of the index service.")
    private URI index;

    /** The addresses: each option, else what a running {@code up} left, else the default. */
    public Addresses addresses() {
        Addresses left = Addresses.of(data);
        return new Addresses(
                kafka == null ? left.kafka() : kafka,
                ingest == null ? left.ingest() : ingest,
                annotate == null ? left.annotate() : annotate,
                index == null ? left.index() : index);
    }

    /**
     * How Kafka is reached.
     *
     * @throws io.journeydb.cli.terminal.Failure if the file of its settings can't be read
     */
    public KafkaConnection kafka() {
        return KafkaConnection.to(addresses().kafka(), kafkaConfig);
    }
}
