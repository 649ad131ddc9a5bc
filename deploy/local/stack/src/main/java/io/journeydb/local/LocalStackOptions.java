package io.journeydb.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What to start, and where.
 *
 * @param dataDirectory kept between starts: records, rows, objects and the credentials that belong to them
 * @param kafkaPort port of 127.0.0.1 for Kafka's clients, 0 for a free one
 * @param postgresPort the same for PostgreSQL
 * @param s3Port the same for the S3 store
 * @param s3Store what keeps the objects; means nothing where containers do
 * @param components which of them start
 * @param logDirectory where their logs go, one file each
 * @param tls what is encrypted beside the plain listeners; nothing unless asked for
 */
public record LocalStackOptions(
        Path dataDirectory,
        int kafkaPort,
        int postgresPort,
        int s3Port,
        S3Store s3Store,
        Set<Component> components,
        Path logDirectory,
        Optional<TlsOptions> tls) {

    public LocalStackOptions {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        logDirectory = logDirectory.toAbsolutePath().normalize();
        if (components.isEmpty()) {
            throw new IllegalArgumentException("a stack of no component");
        }
        components = Set.copyOf(components);
    }

    /** Everything, on the usual ports, logs in the data folder's {@code logs}. */
    public static LocalStackOptions in(Path dataDirectory) {
        return new LocalStackOptions(
                dataDirectory,
                Component.KAFKA.defaultPort(),
                Component.POSTGRES.defaultPort(),
                Component.S3.defaultPort(),
                S3Store.S3PROXY,
                EnumSet.allOf(Component.class),
                dataDirectory.resolve("logs"),
                Optional.empty());
    }

    /** The same on ports that nobody uses. */
    public LocalStackOptions withFreePorts() {
        return withPorts(0, 0, 0);
    }

    /** The same on these ports; 0 for a free one. */
    public LocalStackOptions withPorts(int kafka, int postgres, int s3) {
        return new LocalStackOptions(dataDirectory, kafka, postgres, s3, s3Store, components, logDirectory, tls);
    }

    /** The same with the objects kept by this one. */
    public LocalStackOptions withS3Store(S3Store chosen) {
        return new LocalStackOptions(
                dataDirectory, kafkaPort, postgresPort, s3Port, chosen, components, logDirectory, tls);
    }

    /** The same with these components alone. */
    public LocalStackOptions withComponents(Component... chosen) {
        return new LocalStackOptions(
                dataDirectory,
                kafkaPort,
                postgresPort,
                s3Port,
                s3Store,
                Set.copyOf(Arrays.asList(chosen)),
                logDirectory,
                tls);
    }

    /** The same with logs elsewhere. */
    public LocalStackOptions withLogDirectory(Path directory) {
        return new LocalStackOptions(
                dataDirectory, kafkaPort, postgresPort, s3Port, s3Store, components, directory, tls);
    }

    /** The same with encrypted listeners beside the plain ones; S3Proxy has them, and MinIO here has not. */
    public LocalStackOptions withTls(TlsOptions options) {
        return new LocalStackOptions(
                dataDirectory,
                kafkaPort,
                postgresPort,
                s3Port,
                S3Store.S3PROXY,
                components,
                logDirectory,
                Optional.of(options));
    }

    /** The port asked for; 0 for a free one. */
    public int port(Component component) {
        return switch (component) {
            case KAFKA -> kafkaPort;
            case POSTGRES -> postgresPort;
            case S3 -> s3Port;
        };
    }
}
