package io.journeydb.local;

import io.journeydb.local.child.ContainerFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every component in a container of the Docker engine on this machine, when the system property {@code containers} is there (and
 * isn't {@code false}). Properties {@code containers.<component>.image} choose other images.
 */
final class ContainerCommands implements Commands {

    private static final String PROPERTY = "containers";

    /** An image may have to be pulled first. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(10);

    private static final Map<String, String> TESTCONTAINERS = Map.of(
            // Ports are published on the loopback interface of this machine, wherever Testcontainers believes it runs.
            "TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1",
            // Its cleaner would remove a container whose process a test killed before the next start. The process
            // removes its
            // container when its parent ends, and what is left when it is killed too, the next start.
            "TESTCONTAINERS_RYUK_DISABLED", "true",
            // Its checks run in an image that nothing else needs.
            "TESTCONTAINERS_CHECKS_DISABLE", "true");

    private final ProjectHome home;
    private final Path dataDirectory;
    private final Credentials credentials;

    ContainerCommands(ProjectHome home, Path dataDirectory, Credentials credentials) {
        this.home = home;
        this.dataDirectory = dataDirectory;
        this.credentials = credentials;
    }

    static boolean areAskedFor() {
        String value = System.getProperty(PROPERTY);
        return value != null && !value.equalsIgnoreCase("false");
    }

    @Override
    public ServerCommand of(Component component, int port) {
        Path data = dataDirectory.resolve(component.id());
        return new ServerCommand(
                line(home, component.id(), data, port),
                environment(component),
                taken -> mayHold(data, taken),
                START_PATIENCE,
                ServerCommand.Reach.ORDERS);
    }

    /** What runs a Toxiproxy that takes orders on this port. */
    static ServerCommand toxiproxy(ProjectHome home, Path data, int port) {
        return new ServerCommand(
                line(home, "toxiproxy", data, port),
                TESTCONTAINERS,
                taken -> false,
                START_PATIENCE,
                ServerCommand.Reach.ORDERS);
    }

    private static List<String> line(ProjectHome home, String component, Path data, int port) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED"));
        line.addAll(settings());
        line.addAll(List.of("-cp", home.jar("containers").toString(), "io.journeydb.local.containers.ContainersMain"));
        line.addAll(List.of("--component", component));
        line.addAll(List.of("--data", data.toString()));
        line.addAll(List.of("--port", Integer.toString(port)));
        return line;
    }

    private Map<String, String> environment(Component component) {
        Map<String, String> environment = new HashMap<>(TESTCONTAINERS);
        environment.putAll(credentials.asVariables(component));
        return environment;
    }

    private static List<String> settings() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(PROPERTY + "."))
                .sorted()
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .toList();
    }

    /** Whether a container of this folder may hold the port, left by a process that was killed. Its next start replaces it. */
    private static boolean mayHold(Path data, int port) {
        try {
            return ContainerFile.read(data).filter(file -> file.port() == port).isPresent();
        } catch (IOException e) {
            throw new LocalStackException("What runs for " + data + " can't be read: " + e.getMessage(), e);
        }
    }
}
