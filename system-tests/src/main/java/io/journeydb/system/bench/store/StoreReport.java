package io.journeydb.system.bench.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Table;
import io.journeydb.system.bench.report.Goal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The figures as tables and as JSON. */
public final class StoreReport {

    private static final double SECOND = 1e3;
    private static final Map<String, String> TITLES = Map.of(
            "store",
            "the store",
            "copy",
            "plain COPY of the final rows",
            "part",
            "the store, a part",
            "jdbc",
            "JDBC batch, the same part",
            "rewritten",
            "JDBC batch, rewritten inserts, the same part");

    private final StoreLoad load;
    private final StoreRound round;

    public StoreReport(StoreLoad load, StoreRound round) {
        this.load = load;
        this.round = round;
    }

    /** Prints everything. */
    public void print(PrintWriter out) {
        out.println();
        out.println(format(
                "%d cores, JDK %s, %s %s, local PostgreSQL",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch")));
        out.println(format(
                "%,d samples over %,d prompts, %d deliveries in a transaction, 5 %% of them repeated, 20 %% updated",
                load.samples(), load.prompts(), load.batch()));
        out.println();
        Table table = new Table("subject", "samples", "rows written", "seconds", "rows/s", "samples/s");
        round.all()
                .forEach(each -> table.row(
                        TITLES.get(each.subject()),
                        each.samples(),
                        each.rows(),
                        format("%.1f", each.wallMillis() / SECOND),
                        Math.round(each.rate()),
                        Math.round(each.sampleRate())));
        table.print(out);
        out.println();
        Table goals = new Table("goal", "measured", "wanted", "met");
        for (Goal goal : round.goals()) {
            goals.row(
                    goal.name(),
                    format("%.2f", goal.value()),
                    format("at least %.2f", goal.bound()),
                    goal.isMet() ? "yes" : "NO");
        }
        goals.print(out);
        out.flush();
    }

    /** Writes the figures to a file, in place of what was there. */
    public void write(Path file) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("load", load);
        report.put("subjects", round.all());
        report.put("goals", round.goals());
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
