package io.journeydb.local.containers;

import io.journeydb.local.child.Arguments;
import io.journeydb.local.child.ChildProcess;
import io.journeydb.local.child.LocalServer;
import java.nio.file.Path;

/**
 * The process that looks after one component's container: {@code --component kafka|postgres|s3|toxiproxy --data DIR --port N}. Secrets come
 * from the environment, by the names that the embedded servers know. Images are chosen by {@link ImageChoice}.
 */
public final class ContainersMain {

    private ContainersMain() {}

    /** Runs until standard input ends or SIGTERM comes. */
    public static void main(String[] args) {
        Arguments arguments = Arguments.parse(args);
        Path data = arguments.path("data");
        int port = arguments.port("port");
        String component = arguments.text("component");
        ChildProcess.run(data, server(component, data, port));
    }

    private static LocalServer server(String component, Path data, int port) {
        return component.equals("toxiproxy")
                ? new ToxiproxyServer(data, port)
                : new ContainerServer(component, data, port, recipe(component, port));
    }

    private static Recipe recipe(String component, int port) {
        return switch (component) {
            case "kafka" -> new KafkaRecipe(ImageChoice.KAFKA, port);
            case "postgres" -> new PostgresRecipe(ImageChoice.POSTGRES, secret("JOURNEYDB_POSTGRES_PASSWORD"));
            case "s3" ->
                new S3Recipe(
                        ImageChoice.S3, port, secret("JOURNEYDB_S3_ACCESS_KEY"), secret("JOURNEYDB_S3_SECRET_KEY"));
            default -> throw new IllegalArgumentException("--component is none that runs in a container: " + component);
        };
    }

    private static String secret(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("environment variable " + variable + " is missing");
        }
        return value;
    }
}
