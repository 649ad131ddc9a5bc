package io.journeydb.cli.system;

import io.journeydb.cli.connection.Addresses;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.local.Endpoints;
import io.journeydb.local.LocalStack;
import io.journeydb.local.LocalStackException;
import io.journeydb.local.child.DataLock;
import io.journeydb.media.store.S3Client;
import io.journeydb.media.store.S3Config;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The whole system, running. {@link #close} drains the services first, then stops what they stand on. */
public final class RunningSystem implements AutoCloseable {

    private final SystemOptions options;
    private final DataLock lock;
    private final LocalStack stack;
    private final Map<Service, ServiceProcess> services;
    private final Readiness readiness = new Readiness();

    private RunningSystem(
            SystemOptions options, DataLock lock, LocalStack stack, Map<Service, ServiceProcess> services) {
        this.options = options;
        this.lock = lock;
        this.stack = stack;
        this.services = services;
    }

    /**
     * Starts everything and returns when all services are ready.
     *
     * @throws Failure if a port is taken (before anything starts), or something does not come up (the rest is stopped again)
     */
    public static RunningSystem start(SystemOptions options) {
        DataLock lock = lock(options.data());
        try {
            processes(options, Map.of()).values().forEach(service -> {
                service.awaitPredecessor();
                service.requireFreePort();
            });
            return start(options, lock);
        } catch (Failure e) {
            release(lock);
            throw e;
        }
    }

    private static RunningSystem start(SystemOptions options, DataLock lock) {
        RunningSystem system = startStack(options, lock);
        try {
            system.services.values().forEach(ServiceProcess::start);
            system.services.forEach(system.readiness::await);
            return system;
        } catch (Failure e) {
            system.close();
            throw e;
        }
    }

    private static RunningSystem startStack(SystemOptions options, DataLock lock) {
        try {
            LocalStack stack = LocalStack.start(options.stack());
            return new RunningSystem(
                    options, lock, stack, processes(options, stack.endpoints().asProperties()));
        } catch (LocalStackException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    private static DataLock lock(Path data) {
        try {
            return DataLock.take(data.resolve("system"), Duration.ZERO);
        } catch (IOException e) {
            throw new Failure(
                    "`up` runs on " + data
                            + " already. Use that one, stop it, or give this one a folder of its own: --data DIR",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private static void release(DataLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new Failure("the lock of the data folder could not be given back: " + e.getMessage(), e);
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

    /** A client of the object store, which is the caller's to close. */
    public S3Client objectStore() {
        Endpoints at = endpoints();
        return S3Client.of(new S3Config(
                URI.create(at.s3Endpoint()), at.s3Region(), at.s3Bucket(), at.s3AccessKey(), at.s3SecretKey()));
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
        release(lock);
    }
}
