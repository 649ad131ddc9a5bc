package io.journeydb.system.bench.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Table;
import io.journeydb.system.bench.report.Goal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Medians over the rounds, as tables and as JSON. */
public final class SearchReport {

    private final SearchScale scale;
    private final List<SearchRun> runs;

    public SearchReport(SearchScale scale, List<SearchRun> runs) {
        this.scale = scale;
        this.runs = List.copyOf(runs);
    }

    /** A figure as it comes. */
    static String line(SearchFigure figure) {
        return format("%s: %,.4g %s", figure.row(), figure.value(), figure.unit())
                .strip();
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
                "%,d documents of drawn prompts with vectors of 384 and 254 dimensions; %,d annotations replayed at a heap of 1 GB; median of %d",
                scale.documents(), scale.events(), scale.rounds()));
        out.println();
        rows(out);
        out.println();
        goals(out);
        out.flush();
    }

    private void rows(PrintWriter out) {
        Table table = new Table("row", "vector module", "measured", "ceiling", "of ceiling", "unit");
        for (SearchRun run : runs) {
            for (String row : run.rows()) {
                boolean hasCeiling = run.median(row, SearchFigure::ceiling) > 0;
                table.row(
                        row,
                        run.vectorModule() ? "on" : "off",
                        format("%,.4g", run.median(row, SearchFigure::value)),
                        hasCeiling ? format("%,.4g", run.median(row, SearchFigure::ceiling)) : "",
                        hasCeiling ? format("%.2f", run.median(row, SearchFigure::ratio)) : "",
                        run.unit(row));
            }
        }
        table.print(out);
    }

    private void goals(PrintWriter out) {
        Table goals = new Table("goal", "measured", "wanted", "met");
        for (Goal goal : goals()) {
            String digits = goal.isFloor() ? "%.2f" : "%.1f";
            goals.row(
                    goal.name(),
                    format(digits, goal.value()),
                    (goal.isFloor() ? "at least " : "at most ") + format(digits, goal.bound()),
                    goal.isMet() ? "yes" : "NO");
        }
        goals.print(out);
    }

    private List<Goal> goals() {
        return runs.stream().flatMap(run -> SearchGoal.of(run).stream()).toList();
    }

    /** Writes the figures of every round to a file, in place of what was there. */
    public void write(Path file) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("scale", scale);
        report.put("runs", runs);
        report.put("goals", goals());
        try {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
        } catch (IOException e) {
            throw new Failure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
