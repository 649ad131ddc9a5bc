package io.journeydb.ingest.pipeline;

import io.journeydb.ingest.envelope.SampleRecord;
import io.journeydb.ingest.pipeline.IntakeListener.Dependency;
import io.journeydb.media.store.ObjectStoreException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Waits for ever for dependencies that are down: a record is held, never refused, for what is not its fault. It is safe
 * to try again because every effect is idempotent.
 */
final class Patience {

    private static final Logger LOG = System.getLogger(Patience.class.getName());

    /** The first failure is news; of the rest, one a minute or so is enough for each thread. */
    private static final int LOG_EVERY = 12;

    private final Backoff backoff;
    private final Consumer<Dependency> retried;

    /** @param retried told of every attempt but the first */
    Patience(Backoff backoff, Consumer<Dependency> retried) {
        this.backoff = backoff;
        this.retried = retried;
    }

    /** Tries until the store is back, on the calling thread. */
    <T> T hold(SampleRecord record, Supplier<T> attempt) {
        for (int failures = 1; ; failures++) {
            try {
                return attempt.get();
            } catch (ObjectStoreException down) {
                log(record, failures, down);
                pause(failures);
                retried.accept(Dependency.OBJECT_STORE);
            }
        }
    }

    /** Tries until the broker is back, without holding a thread while it waits. */
    CompletionStage<Void> hold(SampleRecord record, Executor executor, Supplier<CompletionStage<Void>> attempt) {
        return hold(record, executor, attempt, 1);
    }

    private CompletionStage<Void> hold(
            SampleRecord record, Executor executor, Supplier<CompletionStage<Void>> attempt, int failures) {
        return attempt.get().exceptionallyCompose(down -> {
            log(record, failures, down);
            retried.accept(Dependency.BROKER);
            Executor later =
                    CompletableFuture.delayedExecutor(backoff.millis(failures), TimeUnit.MILLISECONDS, executor);
            return CompletableFuture.supplyAsync(() -> hold(record, executor, attempt, failures + 1), later)
                    .thenCompose(stage -> stage);
        });
    }

    private void pause(int failures) {
        try {
            Thread.sleep(backoff.millis(failures));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while waiting for a dependency");
        }
    }

    private static void log(SampleRecord record, int failures, Throwable down) {
        if (failures % LOG_EVERY == 1) {
            LOG.log(
                    Level.WARNING,
                    "A dependency fails; the record is held: topic={0} partition={1} offset={2} cause={3}",
                    record.topic(),
                    Integer.toString(record.partition()),
                    Long.toString(record.offset()),
                    down.getMessage());
        }
    }
}
