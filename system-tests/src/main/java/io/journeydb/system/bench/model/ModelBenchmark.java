package io.journeydb.system.bench.model;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.local.Component;
import io.journeydb.system.bench.process.CpuTimes;
import io.journeydb.system.bench.process.Processes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How fast replicas work through prompts whose model takes its time, from the first call to the last stored answer. */
public final class ModelBenchmark {

    /** Most that concurrency over latency lets through is this share at least. */
    public static final double LEAST = 0.85;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final String WAITING = "SELECT count(*) FROM prompts WHERE current_version IS NULL";
    private static final double NANOS = 1e9;

    private final int replicas;
    private final int concurrency;
    private final Duration latency;

    /** A benchmark with so many replicas, each with so many prompts at the model at once. */
    public ModelBenchmark(int replicas, int concurrency, Duration latency) {
        this.replicas = replicas;
        this.concurrency = concurrency;
        this.latency = latency;
    }

    /**
     * What came of it.
     *
     * @param prompts annotated
     * @param calls of the model for them
     * @param rate prompts a second
     * @param ceiling what concurrency and latency let through
     * @param mostInFlight most calls at one time
     * @param cpu what each process spent
     */
    public record Figures(int prompts, int calls, double rate, double ceiling, int mostInFlight, CpuTimes cpu) {

        /** The rate's share of the ceiling. */
        public double ratio() {
            return rate / ceiling;
        }
    }

    /** Measures after a warm-up, on a system of its own in the folder. */
    public Figures run(Path folder, int warmUp, int prompts) {
        try (PlayedModel model = new PlayedModel(latency);
                AnnotateReplicas system = AnnotateReplicas.prepare(folder)) {
            system.start(
                    replicas, model, Map.of("journeydb.annotate.workers.concurrency", Integer.toString(concurrency)));
            try (Store store = new Store(system.endpoints())) {
                StoredImages images = new StoredImages(system.endpoints().kafkaBootstrapServers());
                images.send("warm", warmUp, warmUp);
                awaitAnnotated(store, warmUp);
                Processes processes = processes(system);
                CpuTimes before = processes.cpuTimes();
                images.send("cold", prompts, prompts);
                long end = awaitAnnotated(store, warmUp + prompts);
                CpuTimes spent = processes.cpuTimes().since(before);
                List<PlayedModel.ModelCall> calls = model.calls();
                long begin = calls.get(warmUp).nanoTime();
                return new Figures(
                        prompts,
                        calls.size() - warmUp,
                        prompts * NANOS / (end - begin),
                        replicas * concurrency * NANOS / latency.toNanos(),
                        model.mostInFlight(),
                        spent);
            }
        }
    }

    private Processes processes(AnnotateReplicas system) {
        Processes processes = new Processes();
        for (int number = 0; number < replicas; number++) {
            processes.with("replica " + number, system.replica(number).pid());
        }
        for (Component component : List.of(Component.KAFKA, Component.POSTGRES)) {
            processes.with(
                    component.id(), () -> system.stack().component(component).processes());
        }
        return processes.with("played model", ProcessHandle.current().pid());
    }

    private static long awaitAnnotated(Store store, int prompts) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String known = "SELECT count(*) FROM prompts";
        while (store.number(WAITING) > 0 || store.number(known) < prompts) {
            if (System.nanoTime() > deadline) {
                throw new Failure("not all prompts were annotated in " + PATIENCE.toMinutes() + " minutes");
            }
            pause();
        }
        return System.nanoTime();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }
}
