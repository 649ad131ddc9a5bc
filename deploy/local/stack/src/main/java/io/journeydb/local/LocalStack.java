package io.journeydb.local;

import io.journeydb.local.child.DataLock;
import io.journeydb.local.child.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * The running stack. Its processes end with {@link #close()}, and also when this JVM dies in whatever way. Safe for use by several
 * threads.
 *
 * <p>The components are the embedded servers, or, in a JVM with the system property {@code containers}, containers of the Docker
 * engine on this machine: the same ports, credentials and data between starts, in volumes that the data folder names.
 */
public final class LocalStack implements AutoCloseable {

    /** How long the processes of a stack that was killed may take to end. */
    private static final Duration PREDECESSOR_PATIENCE = Duration.ofSeconds(30);

    private final Map<Component, ServerProcess> processes;
    private final Endpoints endpoints;
    private final DataLock lock;
    private final TemporaryFolder temporary;

    private LocalStack(
            Map<Component, ServerProcess> processes, Endpoints endpoints, DataLock lock, TemporaryFolder temporary) {
        this.processes = processes;
        this.endpoints = endpoints;
        this.lock = lock;
        this.temporary = temporary;
    }

    /**
     * Starts the components at once and returns when all accept clients.
     *
     * @throws LocalStackException when a port is taken (before anything starts), the data folder is in use, or a component fails
     *     (the others are stopped again)
     */
    public static LocalStack start(LocalStackOptions options) {
        return start(options, TemporaryFolder.NONE);
    }

    /** Starts components, all when none is named, on free ports, in a new folder that {@link #close()} deletes but for its logs. */
    public static LocalStack startTemporary(Component... components) {
        Path folder = ProjectHome.find().newStackFolder();
        LocalStackOptions options =
                LocalStackOptions.in(folder.resolve("data")).withFreePorts().withLogDirectory(folder.resolve("logs"));
        return start(
                components.length == 0 ? options : options.withComponents(components),
                new TemporaryFolder(folder.resolve("data")));
    }

    /** Where the components are. */
    public Endpoints endpoints() {
        return endpoints;
    }

    /**
     * One component, to stop, kill or freeze it.
     *
     * @throws IllegalArgumentException when it wasn't among the options
     */
    public ServerProcess component(Component component) {
        ServerProcess process = processes.get(component);
        if (process == null) {
            throw new IllegalArgumentException(component + " is not part of this stack");
        }
        return process;
    }

    /** Stops everything in good order. A second call does nothing. */
    @Override
    public void close() {
        try {
            inParallel(processes.values(), temporary.exists() ? ServerProcess::discard : ServerProcess::stop);
        } finally {
            release(lock);
            temporary.delete();
        }
    }

    private static LocalStack start(LocalStackOptions options, TemporaryFolder temporary) {
        DataLock lock = lock(options.dataDirectory());
        Map<Component, ServerProcess> processes = Map.of();
        try {
            Credentials credentials = Credentials.of(options.dataDirectory());
            processes = processes(options, credentials);
            awaitPredecessors(options);
            processes.values().forEach(ServerProcess::requireFreePort);
            inParallel(processes.values(), ServerProcess::start);
            return new LocalStack(processes, EndpointsOf.started(processes, credentials), lock, temporary);
        } catch (IOException | RuntimeException e) {
            inParallel(processes.values(), ServerProcess::stop);
            release(lock);
            throw e instanceof LocalStackException known
                    ? known
                    : new LocalStackException("The local stack could not be started: " + e.getMessage(), e);
        }
    }

    private static Map<Component, ServerProcess> processes(LocalStackOptions options, Credentials credentials) {
        Commands commands = Commands.chosen(ProjectHome.find(), options, credentials);
        Map<Component, ServerProcess> processes = new EnumMap<>(Component.class);
        for (Component component : options.components()) {
            int port = options.port(component) == 0 ? FreePorts.next() : options.port(component);
            Path logFile = options.logDirectory().resolve(component.id() + ".log");
            ServerCommand command = commands.of(component, port);
            processes.put(component, new ServerProcess(ServerName.of(component), port, command, logFile));
        }
        return processes;
    }

    private static DataLock lock(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
            return take(dataDirectory.resolve("stack"), Duration.ZERO);
        } catch (IOException e) {
            throw new LocalStackException(
                    "The data folder " + dataDirectory + " is used by another running stack. Stop that one, or choose"
                            + " another folder.",
                    e);
        }
    }

    /** Processes whose stack was killed are just ending: their ports and data will be free in a moment. */
    private static void awaitPredecessors(LocalStackOptions options) throws IOException {
        for (Component component : options.components()) {
            take(options.dataDirectory().resolve(component.id()), PREDECESSOR_PATIENCE)
                    .close();
        }
    }

    private static DataLock take(Path folder, Duration patience) throws IOException {
        try {
            return DataLock.take(folder, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while waiting for " + folder, e);
        }
    }

    private static void release(DataLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new LocalStackException("The lock of the data folder could not be given back", e);
        }
    }

    private static void inParallel(Collection<ServerProcess> processes, Consumer<ServerProcess> step) {
        CompletableFuture<?>[] steps = processes.stream()
                .map(process -> CompletableFuture.runAsync(
                        () -> step.accept(process), work -> Thread.ofPlatform().start(work)))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(steps).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalStackException known ? known : e;
        }
    }
}
