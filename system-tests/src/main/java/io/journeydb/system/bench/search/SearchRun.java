package io.journeydb.system.bench.search;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * All rounds of one process.
 *
 * @param vectorModule whether it had {@code jdk.incubator.vector}
 * @param figures of all rounds, in their order
 */
public record SearchRun(boolean vectorModule, List<SearchFigure> figures) {

    public SearchRun {
        figures = List.copyOf(figures);
    }

    /** The names of its rows, in their order. */
    List<String> rows() {
        return figures.stream().map(SearchFigure::row).distinct().toList();
    }

    boolean has(String row) {
        return rows().contains(row);
    }

    /** The median of anything over the rounds; of an even number of rounds the mean of the two in the middle. */
    double median(String row, ToDoubleFunction<SearchFigure> value) {
        double[] sorted = figures.stream()
                .filter(figure -> figure.row().equals(row))
                .mapToDouble(value)
                .sorted()
                .toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    String unit(String row) {
        return figures.stream()
                .filter(figure -> figure.row().equals(row))
                .findFirst()
                .orElseThrow()
                .unit();
    }
}
