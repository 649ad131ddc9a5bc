package io.journeydb.ingest.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * A fixed number of threads, as many as writes to the store are worth having at once. Work of one lane is done in the
 * order it was given. Platform threads: their number is the bound on memory, and on Java 21 virtual ones would be pinned
 * by the locks of the clients they call.
 */
final class Workers implements AutoCloseable {

    private final ExecutorService threads;

    /** The last work of each lane; completes when it is over, however it ended. */
    private final Map<Lane, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();

    Workers(int count) {
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("journeydb-intake-", 0).factory());
    }

    <T> CompletableFuture<T> run(Optional<Lane> lane, Supplier<T> work) {
        return lane.map(ordered -> runInLane(ordered, work))
                .orElseGet(() -> CompletableFuture.supplyAsync(work, threads));
    }

    /** For what has to be tried again after a while. */
    ExecutorService threads() {
        return threads;
    }

    boolean isClosed() {
        return threads.isShutdown();
    }

    private <T> CompletableFuture<T> runInLane(Lane lane, Supplier<T> work) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        CompletableFuture<Void> before = tails.put(lane, over);
        CompletableFuture<T> result = before == null
                ? CompletableFuture.supplyAsync(work, threads)
                : before.thenApplyAsync(nothing -> work.get(), threads);
        return result.whenComplete((outcome, failure) -> {
            tails.remove(lane, over);
            over.complete(null);
        });
    }

    /** Interrupts work in progress: its records are delivered again. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
