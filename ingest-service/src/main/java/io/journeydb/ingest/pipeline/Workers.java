package io.journeydb.ingest.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A fixed number of threads, as many as writes to the store are worth having at once. Work of one lane is done in the
 * order it was given. Work that waits for slow strangers has a few threads of its own, so that it holds no other.
 *
 * <p>Platform threads: their number is the bound on memory, and on Java 21 virtual ones would be pinned by the locks of the
 * clients they call.
 */
final class Workers implements AutoCloseable {

    private final ExecutorService threads;
    private final ExecutorService fetchers;

    /** The last work of each lane; completes when it is over, however it ended. */
    private final Map<Lane, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();

    Workers(Concurrency concurrency) {
        this.threads = pool("journeydb-intake-", concurrency.samples());
        this.fetchers = pool("journeydb-fetch-", concurrency.fetches());
    }

    private static ExecutorService pool(String name, int count) {
        return Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name(name, 0).factory());
    }

    /**
     * Does the work, or has it done by a thread for slow work.
     *
     * @param isSlow asked on a worker, when it is the work's turn
     */
    <T> CompletableFuture<T> run(Optional<Lane> lane, BooleanSupplier isSlow, Supplier<T> work) {
        Supplier<CompletableFuture<T>> placed = () -> isSlow.getAsBoolean()
                ? CompletableFuture.supplyAsync(work, fetchers)
                : CompletableFuture.completedFuture(work.get());
        return lane.map(ordered -> runInLane(ordered, placed))
                .orElseGet(() -> CompletableFuture.supplyAsync(placed, threads).thenCompose(Function.identity()));
    }

    /** For what has to be tried again after a while. */
    ExecutorService threads() {
        return threads;
    }

    boolean isClosed() {
        return threads.isShutdown();
    }

    private <T> CompletableFuture<T> runInLane(Lane lane, Supplier<CompletableFuture<T>> work) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        CompletableFuture<Void> before = tails.put(lane, over);
        CompletableFuture<CompletableFuture<T>> begun = before == null
                ? CompletableFuture.supplyAsync(work, threads)
                : before.thenApplyAsync(nothing -> work.get(), threads);
        return begun.thenCompose(Function.identity()).whenComplete((outcome, failure) -> {
            tails.remove(lane, over);
            over.complete(null);
        });
    }

    /** Interrupts work in progress: its records are delivered again. */
    @Override
    public void close() {
        threads.shutdownNow();
        fetchers.shutdownNow();
    }
}
