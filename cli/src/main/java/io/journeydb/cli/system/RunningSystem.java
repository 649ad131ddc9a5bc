package io.journeydb.cli.system;

import io.journeydb.cli.connection.Addresses;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.local.Endpoints;
import io.journeydb.local.LocalStack;
import io.journeydb.local.LocalStackException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The whole system, running. {@link #close} drains the services first, then stops what they stand on. */
public final class RunningSystem implements AutoCloseable {

    private final SystemOptions options;
    private final LocalStack stack;
    private final Map<Service, ServiceProcess> services;
    private final Readiness readiness = new Readiness();

    private RunningSystem(SystemOptions options, LocalStack stack, Map<Service, ServiceProcess> services) {
        this.options = options;
        this.stack = stack;
        this.services = services;
    }

    /**
     * Starts everything and returns when all services are ready.
     *
     * @throws Failure if a port is taken (before anything starts), or something does not come up (the rest is stopped again)
     */
    public static RunningSystem start(SystemOptions options) {
        Predecessors predecessors = new Predecessors(options.data());
        predecessors.end();
        Map<Service, ServiceProcess> unconfigured = processes(options, Map.of());
        options.servicePorts().forEach((service, port) -> {
            if (port != 0) {
                unconfigured.get(service).requireFreePort();
            }
        });
        RunningSystem system = startStack(options);
        try {
            system.services.values().forEach(ServiceProcess::start);
            predecessors.remember(system.services.values());
            system.services.forEach(system.readiness::await);
            return system;
        } catch (Failure e) {
            system.close();
            throw e;
        }
    }

    private static RunningSystem startStack(SystemOptions options) {
        try {
            LocalStack stack = LocalStack.start(options.stack());
            return new RunningSystem(
                    options, stack, processes(options, stack.endpoints().asProperties()));
        } catch (LocalStackException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    private static Map<Service, ServiceProcess> processes(SystemOptions options, Map<String, String> endpoints) {
        Map<String, String> settings = new HashMap<>(options.settings());
        settings.putAll(endpoints);
        Path home = Path.of(System.getProperty("journeydb.home", "."))
                .toAbsolutePath()
                .normalize();
        Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
        options.servicePorts()
                .forEach((service, port) ->
                        processes.put(service, new ServiceProcess(service, home, options.data(), port, settings)));
        return processes;
    }

    /** What the services stand on. */
    public LocalStack stack() {
        return stack;
    }

    /** Where that listens, secrets included. */
    public Endpoints endpoints() {
        return stack.endpoints();
    }

    /** One service, to stop or kill. */
    public ServiceProcess service(Service service) {
        return services.get(service);
    }

    /** Starts a service that was stopped or killed, and waits until it is ready. */
    public void restart(Service service) {
        services.get(service).start();
        readiness.await(service, services.get(service));
    }

    /** Whether a service says that it is ready. */
    public boolean isReady(Service service) {
        return readiness.isReady(services.get(service));
    }

    /** Where everything listens. */
    public Addresses addresses() {
        return new Addresses(
                endpoints().kafkaBootstrapServers(),
                services.get(Service.INGEST).base(),
                services.get(Service.ANNOTATE).base(),
                services.get(Service.INDEX).base());
    }

    /** The folder that everything is kept in. */
    public Path data() {
        return options.data();
    }

    @Override
    public void close() {
        services.values().parallelStream().forEach(ServiceProcess::stop);
        stack.close();
    }
}
