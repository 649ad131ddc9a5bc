package io.journeydb.system.bench.store;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.system.bench.report.Goal;
import java.util.List;

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

    private static final double LEAST_OF_COPY = 0.35;
    private static final double LEAST_OF_JDBC = 3;

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
