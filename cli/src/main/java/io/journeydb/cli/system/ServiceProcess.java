package io.journeydb.cli.system;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.local.child.DataLock;
import io.journeydb.local.child.FreePorts;
import io.journeydb.local.child.GuardedMain;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
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

    private static final String ENTRY_POINT = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

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
     * A service that is not started yet.
     *
     * @param home the checkout
     * @param data the system's data folder
     * @param port of 127.0.0.1; 0 for a free one, kept over restarts
     * @param settings configuration by key; handed over in the environment, so that no secret shows in the process list
     */
    public ServiceProcess(Service service, Path home, Path data, int port, Map<String, String> settings) {
        this.service = service;
        this.port = port == 0 ? FreePorts.next() : port;
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

    /** Waits for a predecessor whose parent was killed: it is just draining, and its port will be free in a moment. */
    void awaitPredecessor() {
        try {
            DataLock.take(folder, DRAIN).close();
        } catch (IOException e) {
            throw new Failure("the " + service.id() + " service of an earlier run does not end: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    void requireFreePort() {
        if (!FreePorts.isFree(port)) {
            throw new Failure("port " + port + " is taken, and the " + service.id()
                    + " service needs it. Stop what uses it, or choose another: --" + service.id() + "-port");
        }
    }

    private List<String> command() {
        if (!Files.isRegularFile(jar)) {
            throw new Failure("the " + service.id() + " service is not built: run ./journeydb build");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(service.jvmOptions());
        command.add("-cp");
        command.add(guard() + File.pathSeparator + jar);
        command.add(GuardedMain.class.getName());
        command.add(folder.toString());
        command.add(ENTRY_POINT);
        return command;
    }

    /** The class path of the guard that ends the service with this process. */
    private static Path guard() {
        try {
            return Path.of(GuardedMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path entry that is no path", e);
        }
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
            // A killed process is gone in a moment; what comes next, such as deleting its folder, counts on it.
            process.destroyForcibly().onExit().join();
            Thread.currentThread().interrupt();
        }
    }
}
