package io.journeydb.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The embedded servers, each component a process of this machine. */
final class ServerCommands implements Commands {

    static final String BUCKET = "journeydb";

    /** Without the optimising compiler: half the CPU time to start, and their work is copying, not computing. */
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");

    /** Small machines run three of these beside the services: no parallel collector, no file in the temporary folder. */
    private static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError");

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);

    private final ProjectHome home;
    private final Path dataDirectory;
    private final S3Store s3Store;
    private final Credentials credentials;
    private final Optional<TlsOptions> tls;

    ServerCommands(ProjectHome home, LocalStackOptions options, Credentials credentials) {
        this.home = home;
        this.dataDirectory = options.dataDirectory();
        this.s3Store = options.s3Store();
        this.credentials = credentials;
        this.tls = options.tls();
    }

    @Override
    public ServerCommand of(Component component, int port) {
        return switch (component) {
            case KAFKA -> command(component, port, "server", "kafka.KafkaMain", "320m", QUICK_START, List.of());
            case POSTGRES ->
                command(
                        component,
                        port,
                        "server",
                        "postgres.PostgresMain",
                        "48m",
                        QUICK_START,
                        List.of(
                                "--binaries",
                                home.target("server").resolve("postgres").toString()));
            case S3 -> s3Store(port);
        };
    }

    private ServerCommand s3Store(int port) {
        s3Store.requireOwn(dataDirectory.resolve(Component.S3.id()));
        List<String> bucket = List.of("--bucket", BUCKET);
        return switch (s3Store) {
            // Hashing is most of its work, and only the optimising compiler knows the processor's instructions for it.
            case S3PROXY -> command(Component.S3, port, "s3", "s3.S3Main", "768m", List.of(), bucket);
            case MINIO -> command(Component.S3, port, "server", "minio.MinioMain", "32m", QUICK_START, bucket);
        };
    }

    private ServerCommand command(
            Component component,
            int port,
            String module,
            String main,
            String heap,
            List<String> jvm,
            List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(JVM);
        line.addAll(jvm);
        line.add("-Xmx" + heap);
        line.addAll(List.of("-cp", home.jar(module).toString(), "io.journeydb.local." + main));
        Path data = dataDirectory.resolve(component.id());
        line.addAll(List.of("--data", data.toString()));
        line.addAll(List.of("--port", Integer.toString(port)));
        line.addAll(arguments);
        tls.ifPresent(options -> line.addAll(listeners(component, options)));
        return new ServerCommand(
                line,
                secrets(component),
                component == Component.POSTGRES ? new PostmasterFile(data)::mayHold : taken -> false,
                START_PATIENCE,
                ServerCommand.Reach.SIGNALS);
    }

    private static List<String> listeners(Component component, TlsOptions tls) {
        List<String> ports =
                switch (component) {
                    case KAFKA ->
                        List.of(
                                "--scram-port",
                                Integer.toString(tls.kafkaScramPort()),
                                "--mutual-port",
                                Integer.toString(tls.kafkaMutualPort()),
                                "--user",
                                TlsOptions.KAFKA_USER);
                    case POSTGRES -> List.of();
                    case S3 -> List.of("--tls-port", Integer.toString(tls.s3Port()));
                };
        List<String> arguments =
                new ArrayList<>(List.of("--tls", tls.certificates().toString()));
        arguments.addAll(ports);
        return arguments;
    }

    private Map<String, String> secrets(Component component) {
        Map<String, String> variables = new HashMap<>(credentials.asVariables(component));
        if (component == Component.KAFKA) {
            tls.ifPresent(options -> variables.put("JOURNEYDB_KAFKA_PASSWORD", options.kafkaPassword()));
        }
        return variables;
    }
}
