package io.journeydb.system.bench;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.system.Service;
import io.journeydb.cli.system.SystemOptions;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.local.Component;
import io.journeydb.local.S3Store;
import io.journeydb.local.files.FileTree;
import io.journeydb.system.bench.process.JvmOptions;
import io.journeydb.system.bench.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A system in a folder of its own on free ports. Both go with {@link #close}, also when this JVM is told to end; the logs of
 * one in which something failed stay.
 */
final class Sandbox implements AutoCloseable {

    private final Path folder;
    private final RunningSystem system;
    private final Set<Service> services;
    private final Thread atExit = Thread.ofPlatform().unstarted(() -> discard(true));
    private boolean isDone;

    private Sandbox(Path folder, RunningSystem system, Set<Service> services) {
        this.folder = folder;
        this.system = system;
        this.services = services;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts components and services and returns when all are ready; S3Proxy keeps the objects. */
    static Sandbox start(Path parent, Set<Component> components, Set<Service> services) {
        return start(parent, S3Store.S3PROXY, components, services);
    }

    /** Starts components and services and returns when all are ready. */
    static Sandbox start(Path parent, S3Store store, Set<Component> components, Set<Service> services) {
        Path folder = temporaryFolder(parent);
        SystemOptions usual = SystemOptions.in(folder).withS3Store(store).withFreePorts();
        Map<Service, Integer> freePorts = services.stream().collect(Collectors.toMap(service -> service, any -> 0));
        SystemOptions options = new SystemOptions(
                usual.stack().withComponents(components.toArray(Component[]::new)), freePorts, settings(usual));
        return new Sandbox(folder, RunningSystem.start(options), services);
    }

    /** What is measured ends with searchable samples: the index service computes no features beside it. */
    private static Map<String, String> settings(SystemOptions usual) {
        Map<String, String> settings = new TreeMap<>(usual.settings());
        settings.put("journeydb.index.features.enabled", "false");
        return settings;
    }

    RunningSystem system() {
        return system;
    }

    Path folder() {
        return folder;
    }

    String kafka() {
        return system.endpoints().kafkaBootstrapServers();
    }

    /** Whether every service of it runs. */
    boolean isAlive() {
        return services.stream().allMatch(service -> system.service(service).isRunning());
    }

    /** The stack, the services by their names, and this JVM. */
    Processes processes(Component... components) {
        Processes processes = new Processes();
        services.stream().sorted().forEach(service -> processes.with(service.id(), () -> running(service)));
        for (Component component : components) {
            processes.with(
                    component.id(), () -> system.stack().component(component).processes());
        }
        return processes.with("benchmark", ProcessHandle.current().pid());
    }

    private Stream<ProcessHandle> running(Service service) {
        return system.service(service).isRunning()
                ? ProcessHandle.of(system.service(service).pid()).stream()
                : Stream.empty();
    }

    /** The JVM's options by service. */
    Map<String, List<String>> jvmOptions() {
        Map<String, List<String>> options = new TreeMap<>();
        services.forEach(service ->
                options.put(service.id(), JvmOptions.of(system.service(service).pid())));
        return options;
    }

    /** Everything worked: the logs are of no use. */
    void done() {
        isDone = true;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // The JVM is ending: the hook is at work.
            return;
        }
        discard(isDone);
    }

    private void discard(boolean logsToo) {
        system.close();
        try {
            FileTree.deleteAllBut(logsToo ? null : folder.resolve("logs"), folder);
        } catch (IOException e) {
            throw new Failure("cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Path temporaryFolder(Path parent) {
        try {
            return Files.createTempDirectory(Files.createDirectories(parent), "system-");
        } catch (IOException e) {
            throw new Failure("cannot create a folder in " + parent + ": " + e.getMessage(), e);
        }
    }
}
