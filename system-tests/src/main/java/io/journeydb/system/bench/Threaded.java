package io.journeydb.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on equal shares of a list, a thread each. */
final class Threaded implements AutoCloseable {

    private final int threads;
    private final ExecutorService executor;

    Threaded(int threads) {
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(threads);
    }

    /** What the work gives for each share, in their order. */
    <T, R> List<R> each(List<T> all, Function<List<T>, R> work) throws InterruptedException {
        int share = (all.size() + threads - 1) / threads;
        List<Future<R>> parts = new ArrayList<>();
        for (int start = 0; start < all.size(); start += share) {
            List<T> part = all.subList(start, Math.min(start + share, all.size()));
            parts.add(executor.submit(() -> work.apply(part)));
        }
        List<R> results = new ArrayList<>();
        try {
            for (Future<R> part : parts) {
                results.add(part.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the benchmark failed", e.getCause());
        }
        return results;
    }

    @Override
    public void close() {
        executor.close();
    }
}
