package io.journeydb.cli.system;

import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service as a process; its log goes to a file. Safe for several threads. */
public final class ServiceProcess {

    /** Longer than a service takes to drain. */
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final Service service;
    private final int port;
    private final Path jar;
    private final Path folder;
    private final Path logFile;
    private final Map<String, String> settings;
    private Process process;

    /**
     * @param home the checkout
     * @param data the system's data folder
     * @param port of 127.0.0.1; 0 for a free one, kept over restarts
     * @param settings configuration by key; handed over in the environment, so that no secret shows in the process list
     */
    ServiceProcess(Service service, Path home, Path data, int port, Map<String, String> settings) {
        this.service = service;
        this.port = port == 0 ? freePort() : port;
        this.jar = home.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        this.folder = data.resolve(service.id());
        this.logFile = data.resolve("logs").resolve(service.id() + ".log");
        this.settings = Map.copyOf(settings);
    }

    /** Where it answers. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What it logs. */
    public Path logFile() {
        return logFile;
    }

    /** Its process id. */
    public synchronized long pid() {
        return process.pid();
    }

    /** Whether its process lives. */
    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Starts the process; {@link Readiness} says when it is ready. */
    public synchronized void start() {
        requireFreePort();
        try {
            Files.createDirectories(folder);
            Files.createDirectories(logFile.getParent());
            ProcessBuilder builder = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
            builder.environment().putAll(environment());
            process = builder.start();
        } catch (IOException e) {
            throw new Failure("cannot start the " + service.id() + " service: " + e.getMessage(), e);
        }
    }

    /** Lets it drain, then makes sure that it has ended. */
    public synchronized void stop() {
        if (process != null) {
            process.destroy();
            awaitEnd();
        }
    }

    /** Ends it at once, as {@code kill -9} does. */
    public synchronized void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void requireFreePort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress("127.0.0.1", port));
        } catch (IOException e) {
            throw new Failure(
                    "port " + port + " is taken, and the " + service.id()
                            + " service needs it. Stop what uses it, or choose another: --" + service.id() + "-port",
                    e);
        }
    }

    private List<String> command() {
        if (!Files.isRegularFile(jar)) {
            throw new Failure("the " + service.id() + " service is not built: run ./journeydb build");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(service.jvmOptions());
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }

    /** Configuration keys as the environment spells them (MicroProfile Config: upper case, anything else an underscore). */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        settings.forEach(
                (key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        // glibc keeps freed memory per arena, and makes eight of them a core.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("JOURNEYDB_INDEX_DIRECTORY", folder.resolve("lucene").toString());
        return environment;
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new Failure("no port is free: " + e.getMessage(), e);
        }
    }
}
