package io.journeydb.system.bench.store;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.local.Endpoints;
import io.journeydb.system.bench.process.ServiceProgram;
import io.journeydb.system.bench.report.Goal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All subjects, measured in one run.
 *
 * @param store the store
 * @param copy plain COPY of the final rows
 * @param part the store, of the part of the load that the JDBC batches get: tables that outgrow the memory slow everything down
 * @param jdbc a JDBC batch, of a part of the load
 * @param rewritten the same with {@code reWriteBatchedInserts}: many rows a statement, so no batch of statements any more
 */
public record StoreRound(
        StoreFigures store, StoreFigures copy, StoreFigures part, StoreFigures jdbc, StoreFigures rewritten) {

    private static final String MAIN = "io.journeydb.annotate.bench.StoreBenchMain";

    /** How a line about them begins; others are of the libraries. */
    private static final String STATISTICS = "statistics";

    /** The compiler of the service. */
    private static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-Xmx512m", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true");

    private static final double LEAST_OF_COPY = 0.35;
    private static final double LEAST_OF_JDBC = 3;

    /**
     * Measures all subjects in one process.
     *
     * @param home the checkout
     * @param endpoints of an empty PostgreSQL
     * @param folder for its files; whoever made it deletes it
     * @param progress is told what is going on
     */
    public static StoreRound measure(
            Path home, Endpoints endpoints, StoreLoad load, Path folder, Consumer<String> progress) {
        Map<String, String> environment = Map.of(
                "BENCH_JDBC_URL", endpoints.jdbcUrl(),
                "BENCH_JDBC_USER", endpoints.jdbcUser(),
                "BENCH_JDBC_PASSWORD", endpoints.jdbcPassword());
        List<String> arguments = new ArrayList<>(load.arguments());
        arguments.add(folder.resolve("rows").toString());
        Consumer<StoreFigures> tell = measured ->
                progress.accept(String.format(Locale.ROOT, "%s: %,.0f rows/s", measured.subject(), measured.rate()));
        return of(new ServiceProgram(home.resolve("annotate-service"), MAIN, JVM, environment)
                .run(arguments, StoreFigures.class, tell, said -> {
                    if (said.startsWith(STATISTICS)) {
                        progress.accept(said);
                    }
                }));
    }

    /** @throws Failure if a subject is missing */
    static StoreRound of(List<StoreFigures> figures) {
        return new StoreRound(
                find(figures, "store"),
                find(figures, "copy"),
                find(figures, "part"),
                find(figures, "jdbc"),
                find(figures, "rewritten"));
    }

    List<StoreFigures> all() {
        return List.of(copy, store, part, jdbc, rewritten);
    }

    List<Goal> goals() {
        return List.of(
                new Goal("store / plain COPY, rows written", store.rate() / copy.rate(), LEAST_OF_COPY, true),
                new Goal("store / plain COPY, final rows only", store.finalRate() / copy.rate(), LEAST_OF_COPY, true),
                new Goal(
                        "store / JDBC batch, rows written, same part", part.rate() / jdbc.rate(), LEAST_OF_JDBC, true));
    }

    private static StoreFigures find(List<StoreFigures> figures, String subject) {
        return figures.stream()
                .filter(each -> each.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new Failure("the benchmark of the store told nothing of " + subject));
    }
}
