package io.journeydb.cli.eval;

import io.journeydb.cli.terminal.Plain;
import io.journeydb.cli.terminal.Table;
import io.journeydb.evaluation.metric.Interval;
import io.journeydb.evaluation.report.PublishedCells;
import io.journeydb.evaluation.task.Evaluation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The result as tables; for one run. */
final class EvaluationText {

    private final Evaluation evaluation;

    EvaluationText(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    void print(PrintWriter out) {
        out.println(format("%s, %,d samples", evaluation.task().title(), evaluation.samples()));
        out.println();
        scores(out);
        for (Evaluation.Breakdown breakdown : evaluation.breakdowns()) {
            out.println();
            out.println(breakdown.title());
            Table table = new Table(plain(breakdown.header()));
            breakdown.rows().forEach(row -> table.row((Object[]) plain(row)));
            table.print(out);
        }
        if (!evaluation.published().isEmpty()) {
            out.println();
            published(out);
        }
    }

    private void scores(PrintWriter out) {
        boolean intervals = evaluation.scores().stream().anyMatch(score -> score.interval() != null);
        Table table = intervals ? new Table("score", "value", "95 % interval") : new Table("score", "value");
        for (Evaluation.Score score : evaluation.scores()) {
            String value = format("%.4f", score.value());
            if (intervals) {
                table.row(score.name(), value, interval(score.interval()));
            } else {
                table.row(score.name(), value);
            }
        }
        table.print(out);
        evaluation
                .notComputed()
                .forEach(missing ->
                        out.println("  " + missing.name() + " not computed: " + Plain.text(missing.reason())));
    }

    private static String interval(Interval interval) {
        return interval == null ? "" : format("%.4f to %.4f", interval.low(), interval.high());
    }

    private void published(PrintWriter out) {
        out.println("In the paper (arXiv 2307.00716v2), on its data: to see the size of things, not to compare");
        Table table = new Table("model", "data", "score", "paper", "here");
        for (PublishedCells row : PublishedCells.of(evaluation)) {
            table.row((Object[]) plain(List.of(row.model(), row.data(), row.score(), row.paper(), row.here())));
        }
        table.print(out);
    }

    private static String[] plain(List<String> cells) {
        return cells.stream().map(Plain::text).toArray(String[]::new);
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
