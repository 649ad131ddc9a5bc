package io.journeydb.system.bench.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Table;
import io.journeydb.system.bench.report.Goal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Medians over the rounds, without and with the JDK's vector module. */
public final class SearchReport {

    private static final Map<String, Double> LEAST = new LinkedHashMap<>();

    static {
        LEAST.put("text indexing", 0.85);
        LEAST.put("indexing with vectors", 0.85);
        LEAST.put("text queries", 0.85);
        LEAST.put("recall@10", 0.95);
    }

    private final SearchScale scale;
    private final Map<Boolean, List<SearchFigure>> runs = new LinkedHashMap<>();

    private SearchReport(SearchScale scale) {
        this.scale = scale;
    }

    /** Measures, telling every figure as it comes. */
    public static SearchReport measure(SearchScale scale, SearchProcess process, PrintWriter out) {
        SearchReport report = new SearchReport(scale);
        for (boolean vectorModule : new boolean[] {false, true}) {
            report.runs.put(vectorModule, process.run(scale, vectorModule, figure -> {
                out.println(format("  %s: %,.4g %s", figure.row(), figure.value(), figure.unit()));
                out.flush();
            }));
        }
        return report;
    }

    /** Prints everything. */
    public void print(PrintWriter out) {
        out.println();
        out.println(format(
                "%d cores, JDK %s, %s %s",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch")));
        out.println(format(
                "%,d documents of drawn prompts with vectors of 384 and 254 dimensions, median of %d",
                scale.documents(), scale.rounds()));
        out.println();
        Table table = new Table("row", "jdk.incubator.vector", "measured", "ceiling", "of ceiling", "unit");
        runs.forEach((vectorModule, figures) -> rows(figures)
                .forEach(row -> table.row(
                        row,
                        vectorModule ? "on" : "off",
                        format("%,.4g", median(figures, row, SearchFigure::value)),
                        hasCeiling(figures, row) ? format("%,.4g", median(figures, row, SearchFigure::ceiling)) : "",
                        hasCeiling(figures, row) ? format("%.2f", median(figures, row, SearchFigure::ratio)) : "",
                        unit(figures, row))));
        table.print(out);
        out.println();
        Table goals = new Table("goal", "measured", "wanted", "met");
        for (Goal goal : goals()) {
            goals.row(
                    goal.name(),
                    format("%.2f", goal.value()),
                    format("at least %.2f", goal.bound()),
                    goal.isMet() ? "yes" : "NO");
        }
        goals.print(out);
        out.flush();
    }

    private List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        runs.forEach((vectorModule, figures) -> LEAST.forEach((row, least) -> goals.add(new Goal(
                row + (vectorModule ? ", vector module on" : ", vector module off"),
                median(figures, row, SearchFigure::ratio),
                least,
                true))));
        return goals;
    }

    /** Writes the figures of every round to a file, in place of what was there. */
    public void write(Path file) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("scale", scale);
        report.put("withoutVectorModule", runs.get(false));
        report.put("withVectorModule", runs.get(true));
        report.put("goals", goals());
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
        } catch (IOException e) {
            throw new Failure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<String> rows(List<SearchFigure> figures) {
        return figures.stream().map(SearchFigure::row).distinct().toList();
    }

    private static boolean hasCeiling(List<SearchFigure> figures, String row) {
        return median(figures, row, SearchFigure::ceiling) > 0;
    }

    private static String unit(List<SearchFigure> figures, String row) {
        return figures.stream()
                .filter(figure -> figure.row().equals(row))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    private static double median(List<SearchFigure> figures, String row, ToDoubleFunction<SearchFigure> value) {
        double[] sorted = figures.stream()
                .filter(figure -> figure.row().equals(row))
                .mapToDouble(value)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
