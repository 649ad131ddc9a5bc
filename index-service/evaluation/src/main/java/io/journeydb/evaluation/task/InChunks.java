package io.journeydb.evaluation.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Spreads work over threads so that its result doesn't depend on them: items go out in chunks of fixed size, and the chunks' results come
 * back in the items' order. A few chunks are under way, never all. For one thread; what it waits for fails it with an
 * {@link IllegalStateException}.
 *
 * @param <I> an item
 * @param <R> what a chunk gives
 */
public final class InChunks<I, R> implements AutoCloseable {

    private static final int SIZE = 500;

    private final Function<List<I>, R> work;
    private final Consumer<R> results;
    private final int underWay;
    private final ExecutorService executor;
    private final Deque<Future<R>> waiting = new ArrayDeque<>();
    private List<I> chunk = new ArrayList<>(SIZE);

    /** @param results told in the thread that adds */
    public InChunks(int threads, Function<List<I>, R> work, Consumer<R> results) {
        this.work = work;
        this.results = results;
        this.underWay = 2 * threads;
        this.executor = Executors.newFixedThreadPool(threads);
    }

    /** Takes one more item; waits for the oldest chunk when too many are under way. */
    public void add(I item) {
        chunk.add(item);
        if (chunk.size() == SIZE) {
            submit();
        }
    }

    /** Waits for everything. */
    public void finish() {
        if (!chunk.isEmpty()) {
            submit();
        }
        while (!waiting.isEmpty()) {
            takeFirst();
        }
    }

    private void submit() {
        List<I> full = chunk;
        chunk = new ArrayList<>(SIZE);
        waiting.add(executor.submit(() -> work.apply(full)));
        if (waiting.size() > underWay) {
            takeFirst();
        }
    }

    private void takeFirst() {
        try {
            results.accept(waiting.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a chunk could not be worked on", e.getCause());
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
