package io.journeydb.local.kafka;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** What {@code kafka-storage.sh format} does. */
final class KafkaStorage {

    private KafkaStorage() {}

    /** Formats a folder with a new cluster id; a formatted one is left as it is. */
    static void format(Path data) throws Exception {
        Files.createDirectories(data);
        // Written last and atomically: without it an earlier attempt was cut short and is repeated.
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream quiet = new PrintStream(PrintStream.nullOutputStream())) {
            new Formatter()
                    .setPrintStream(quiet)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(KafkaSettings.NODE_ID)
                    .setDirectories(Set.of(data.toString()))
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (RuntimeException e) {
            throw new IOException("Kafka's folder " + data + " could not be formatted", e);
        }
    }
}
