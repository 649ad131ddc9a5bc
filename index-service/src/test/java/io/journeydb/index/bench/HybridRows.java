package io.journeydb.index.bench;

import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.Mode;
import io.journeydb.index.search.QuerySearch;
import io.journeydb.index.search.SearchRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Hybrid search from the text of a query, its embedding included, to a page of ten hits. How many a second at most is measured in a
 * closed loop of as many threads as cores; how long one takes, in an open loop at half of that: queries come at random moments
 * (a Poisson process), whether or not those before are answered, and each is timed from the moment when it was due.
 */
final class HybridRows {

    private static final int TOP = 10;
    /** For the compiler, which shares the processors with what is measured. */
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    private static final Duration CLOSED = Duration.ofSeconds(5);
    private static final Duration OPEN = Duration.ofSeconds(20);
    private static final double SECOND = 1e9;
    private static final double MILLI = 1e6;

    private final QuerySearch search;
    private final String row;
    private final List<String> queries;

    /** @param row what the queries are, for the names of rows */
    HybridRows(QuerySearch search, String row, List<String> queries) {
        this.row = row;
        this.search = search;
        this.queries = queries;
    }

    List<Figure> measure(int round) {
        mostPerSecond(WARM_UP);
        double most = mostPerSecond(CLOSED);
        double[] millis = latencies(most / 2, round);
        return List.of(
                new Figure(row + ", closed loop", most, 0, "queries/s"),
                new Figure(row + ", p50 at half of that", quantile(millis, 0.50), 0, "ms"),
                new Figure(row + ", p99 at half of that", quantile(millis, 0.99), 0, "ms"));
    }

    private void ask(int number) {
        SearchQuery query = SearchQuery.parse(queries.get(number % queries.size()));
        search.search(Mode.HYBRID, query, ranking -> SearchRequest.of(ranking, TOP));
    }

    private double mostPerSecond(Duration time) {
        int threads = Runtime.getRuntime().availableProcessors();
        long begin = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> loops = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                loops.add(executor.submit(() -> loop(begin, time, first, threads)));
            }
            int asked = loops.stream().mapToInt(HybridRows::get).sum();
            return asked * SECOND / (System.nanoTime() - begin);
        }
    }

    private int loop(long begin, Duration time, int first, int step) {
        int asked = 0;
        while (System.nanoTime() - begin < time.toNanos()) {
            ask(first + step * asked++);
        }
        return asked;
    }

    /** Sorted, in milliseconds. A thread for each query under way, as the service's own pool has for so few. */
    private double[] latencies(double perSecond, int seed) {
        Random random = new Random(seed);
        List<Future<Double>> asked = new ArrayList<>();
        try (ExecutorService executor = Executors.newCachedThreadPool()) {
            long begin = System.nanoTime();
            long due = begin;
            for (int number = 0; due - begin < OPEN.toNanos(); number++) {
                due += Math.round(-Math.log(1 - random.nextDouble()) * SECOND / perSecond);
                awaitMoment(due);
                int query = number;
                long since = due;
                asked.add(executor.submit(() -> {
                    ask(query);
                    return (System.nanoTime() - since) / MILLI;
                }));
            }
            double[] millis = asked.stream().mapToDouble(HybridRows::get).toArray();
            Arrays.sort(millis);
            return millis;
        }
    }

    private static void awaitMoment(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static <T> T get(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a query failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
