package io.journeydb.system.bench.model;

import io.journeydb.cli.system.Readiness;
import io.journeydb.cli.system.Service;
import io.journeydb.cli.system.ServiceProcess;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.LocalStack;
import io.journeydb.local.LocalStackOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several annotate services with one model, on a Kafka and a PostgreSQL of their own. For one thread. */
public final class AnnotateReplicas implements AutoCloseable {

    private final Path folder;
    private final LocalStack stack;
    private final List<ServiceProcess> replicas = new ArrayList<>();

    private AnnotateReplicas(Path folder, LocalStack stack) {
        this.folder = folder;
        this.stack = stack;
    }

    /** The stack without any replica yet, in that folder and on free ports. */
    public static AnnotateReplicas prepare(Path folder) {
        return new AnnotateReplicas(
                folder,
                LocalStack.start(LocalStackOptions.in(folder)
                        .withFreePorts()
                        .withComponents(Component.KAFKA, Component.POSTGRES)));
    }

    /**
     * Starts replicas that ask the model, and returns when all are ready.
     *
     * @param settings further configuration of each, by key
     */
    public void start(int count, PlayedModel model, Map<String, String> settings) {
        Path home = Path.of(System.getProperty("journeydb.home", "."))
                .toAbsolutePath()
                .normalize();
        for (int number = 0; number < count; number++) {
            Map<String, String> all = new HashMap<>(stack.endpoints().asProperties());
            all.put("journeydb.annotate.annotator", "chat");
            all.put("journeydb.annotate.model.base-url", model.baseUrl().toString());
            all.put("journeydb.annotate.model.name", "played");
            all.put("journeydb.annotate.model.headers." + PlayedModel.REPLICA, Integer.toString(number));
            all.putAll(settings);
            replicas.add(new ServiceProcess(Service.ANNOTATE, home, folder.resolve("replica-" + number), 0, all));
        }
        replicas.forEach(ServiceProcess::start);
        Readiness readiness = new Readiness();
        replicas.forEach(replica -> readiness.await(Service.ANNOTATE, replica));
    }

    /** One of them. */
    public ServiceProcess replica(int number) {
        return replicas.get(number);
    }

    /** Where Kafka and PostgreSQL listen. */
    public Endpoints endpoints() {
        return stack.endpoints();
    }

    /** Kafka's and PostgreSQL's processes. */
    public LocalStack stack() {
        return stack;
    }

    @Override
    public void close() {
        replicas.parallelStream().forEach(ServiceProcess::stop);
        stack.close();
    }
}
