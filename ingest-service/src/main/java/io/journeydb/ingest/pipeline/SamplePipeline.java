package io.journeydb.ingest.pipeline;

import io.journeydb.diagnosis.trace.Step;
import io.journeydb.diagnosis.trace.Traces;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.RecordHeader;
import io.journeydb.ingest.envelope.SampleRecord;
import io.journeydb.ingest.intake.Intake;
import io.journeydb.ingest.intake.IntakeOutcome;
import io.journeydb.ingest.publish.OutgoingRecord;
import io.journeydb.ingest.publish.Publisher;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes batches of records to their effects. Several batches may be under way at once; they share the threads. Thread
 * safe.
 */
public final class SamplePipeline implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SamplePipeline.class.getName());

    private final Intake intake;
    private final Effects effects;
    private final Publisher publisher;
    private final IntakeListener listener;
    private final Traces traces;
    private final Patience patience;
    private final Workers workers;

    /**
     * @param concurrency how many samples are decided at once
     * @param backoff between attempts while a dependency is down
     */
    public SamplePipeline(
            Intake intake,
            Effects effects,
            Publisher publisher,
            IntakeListener listener,
            Traces traces,
            Concurrency concurrency,
            Backoff backoff) {
        this.intake = Objects.requireNonNull(intake, "intake");
        this.effects = Objects.requireNonNull(effects, "effects");
        this.publisher = Objects.requireNonNull(publisher, "publisher");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.traces = Objects.requireNonNull(traces, "traces");
        this.patience = new Patience(backoff, listener::retried);
        this.workers = new Workers(concurrency);
    }

    /**
     * Takes a batch.
     *
     * @return completes when every record's object is stored and its event or rejection acknowledged, however long a
     *     dependency is down; exceptionally only when this is closed meanwhile. Then the offsets must not be committed.
     */
    public CompletableFuture<Void> process(List<SampleRecord> batch) {
        return CompletableFuture.allOf(batch.stream().map(this::process).toArray(CompletableFuture[]::new));
    }

    /** Whatever is wrong with this program, one record must not stop its partition: it is refused, and the original kept. */
    private CompletableFuture<Void> process(SampleRecord record) {
        long came = System.nanoTime();
        listener.received();
        Task task = new Task(record, came, traces.begin("ingest sample", context(record)));
        return begin(task).exceptionallyCompose(failure -> rescue(task, failure));
    }

    private CompletableFuture<Void> begin(Task task) {
        try {
            return onWorker(Lane.of(task.record()), () -> intake.asksStrangers(task.record()), () -> take(task));
        } catch (RuntimeException defect) {
            return CompletableFuture.failedFuture(defect);
        }
    }

    private CompletableFuture<Void> onWorker(
            Optional<Lane> lane, BooleanSupplier isSlow, Supplier<CompletionStage<Void>> work) {
        return workers.run(lane, isSlow, work).thenCompose(stage -> stage);
    }

    private CompletionStage<Void> take(Task task) {
        IntakeOutcome outcome = patience.hold(task.record(), () -> intake.take(task.record()));
        if (workers.isClosed()) {
            // What an interrupted read of a source came to is no verdict on the sample.
            throw new CancellationException("stopped while a sample was decided");
        }
        return complete(task, outcome);
    }

    private CompletionStage<Void> complete(Task task, IntakeOutcome outcome) {
        SampleRecord record = task.record();
        log(record, outcome);
        Optional<OutgoingRecord> effect = patience.hold(record, () -> effects.of(record, outcome));
        return effect.map(outgoing -> publish(record, outgoing.with(task.step().context())))
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRun(() -> {
                    listener.completed(outcome, Duration.ofNanos(System.nanoTime() - task.cameNanos()));
                    task.end(outcome);
                });
    }

    private CompletionStage<Void> rescue(Task task, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (workers.isClosed() || cause instanceof CancellationException || cause instanceof Error) {
            return CompletableFuture.failedFuture(failure);
        }
        LOG.log(Level.ERROR, "A record could not be processed: " + position(task.record()), cause);
        IntakeOutcome refused = new IntakeOutcome.Rejected(
                RejectionCode.E_INTERNAL,
                "the service failed on this record (" + cause.getClass().getSimpleName() + ")");
        return onWorker(Optional.empty(), () -> false, () -> complete(task, refused));
    }

    private Map<String, String> context(SampleRecord record) {
        return !traces.isOn()
                ? Map.of()
                : record.headers().stream()
                        .filter(header -> Traces.HEADERS.contains(header.name()) && header.value() != null)
                        .collect(Collectors.toMap(
                                RecordHeader::name,
                                header -> new String(header.value(), StandardCharsets.US_ASCII),
                                (first, second) -> second));
    }

    /** A record under way, since when, and as which step of which trace. */
    private record Task(SampleRecord record, long cameNanos, Step step) {

        void end(IntakeOutcome outcome) {
            if (outcome instanceof IntakeOutcome.Rejected rejected) {
                step.about("code", rejected.code().name());
                step.fail(rejected.code().name());
            } else {
                step.end();
            }
        }
    }

    private CompletionStage<Void> publish(SampleRecord record, OutgoingRecord outgoing) {
        return patience.hold(record, workers.threads(), () -> publisher.publish(outgoing));
    }

    private static void log(SampleRecord record, IntakeOutcome outcome) {
        if (outcome instanceof IntakeOutcome.Rejected rejected) {
            LOG.log(Level.DEBUG, () -> "The sample is rejected: code=" + rejected.code() + " " + position(record));
        }
    }

    private static String position(SampleRecord record) {
        return "topic=" + record.topic() + " partition=" + record.partition() + " offset=" + record.offset();
    }

    /** Whether batches under way are given up. */
    public boolean isClosed() {
        return workers.isClosed();
    }

    /** Lets go of what is under way: those batches never complete as done, and are delivered again. */
    @Override
    public void close() {
        workers.close();
    }
}
