package io.journeydb.ingest.pipeline;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.SampleRecord;
import io.journeydb.ingest.intake.Intake;
import io.journeydb.ingest.intake.IntakeOutcome;
import io.journeydb.ingest.publish.OutgoingRecord;
import io.journeydb.ingest.publish.Publisher;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

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
            Concurrency concurrency,
            Backoff backoff) {
        this.intake = Objects.requireNonNull(intake, "intake");
        this.effects = Objects.requireNonNull(effects, "effects");
        this.publisher = Objects.requireNonNull(publisher, "publisher");
        this.listener = Objects.requireNonNull(listener, "listener");
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
        return begin(record, came).exceptionallyCompose(failure -> rescue(record, came, failure));
    }

    private CompletableFuture<Void> begin(SampleRecord record, long came) {
        try {
            return onWorker(Lane.of(record), () -> intake.asksStrangers(record), () -> take(record, came));
        } catch (RuntimeException defect) {
            return CompletableFuture.failedFuture(defect);
        }
    }

    private CompletableFuture<Void> onWorker(
            Optional<Lane> lane, BooleanSupplier isSlow, Supplier<CompletionStage<Void>> work) {
        return workers.run(lane, isSlow, work).thenCompose(stage -> stage);
    }

    private CompletionStage<Void> take(SampleRecord record, long came) {
        IntakeOutcome outcome = patience.hold(record, () -> intake.take(record));
        if (workers.isClosed()) {
            // What an interrupted read of a source came to is no verdict on the sample.
            throw new CancellationException("stopped while a sample was decided");
        }
        return complete(record, outcome, came);
    }

    private CompletionStage<Void> complete(SampleRecord record, IntakeOutcome outcome, long came) {
        log(record, outcome);
        Optional<OutgoingRecord> effect = patience.hold(record, () -> effects.of(record, outcome));
        return effect.map(outgoing -> publish(record, outgoing))
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRun(() -> listener.completed(outcome, Duration.ofNanos(System.nanoTime() - came)));
    }

    private CompletionStage<Void> rescue(SampleRecord record, long came, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (workers.isClosed() || cause instanceof CancellationException || cause instanceof Error) {
            return CompletableFuture.failedFuture(failure);
        }
        LOG.log(Level.ERROR, "A record could not be processed: " + position(record), cause);
        IntakeOutcome refused = new IntakeOutcome.Rejected(
                RejectionCode.E_INTERNAL,
                "the service failed on this record (" + cause.getClass().getSimpleName() + ")");
        return onWorker(Optional.empty(), () -> false, () -> complete(record, refused, came));
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
