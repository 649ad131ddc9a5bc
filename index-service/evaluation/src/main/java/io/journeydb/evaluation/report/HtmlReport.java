package io.journeydb.evaluation.report;

import io.journeydb.evaluation.task.Evaluation;
import io.journeydb.evaluation.task.Evaluation.Breakdown;
import io.journeydb.evaluation.task.Evaluation.Example;
import io.journeydb.evaluation.task.Evaluation.NotComputed;
import io.journeydb.evaluation.task.Evaluation.Score;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The result as one HTML page that needs nothing else: no script, no font, no picture from anywhere. Whatever comes from a file is
 * escaped. For one thread.
 */
public final class HtmlReport {

    private final StringBuilder page = new StringBuilder();
    private final Evaluation evaluation;

    private HtmlReport(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** The page. @param source what was evaluated, in the words of whoever asked */
    public static String of(Evaluation evaluation, String source) {
        return new HtmlReport(evaluation).write(source);
    }

    private String write(String source) {
        String title = Markup.text(evaluation.task().title());
        page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .append("<title>")
                .append(title)
                .append(" – JourneyDB evaluation</title>\n<style>\n")
                .append(style())
                .append("</style></head><body><main>\n<p class=\"kicker\">JourneyDB evaluation</p><h1>")
                .append(title)
                .append("</h1>\n<p class=\"source\">")
                .append(format("%,d samples · ", evaluation.samples()))
                .append(Markup.text(source))
                .append("</p>\n");
        evaluation.warnings().forEach(warning -> page.append("<p class=\"warning\">")
                .append(Markup.text(warning))
                .append("</p>\n"));
        scores();
        published();
        evaluation.breakdowns().forEach(this::breakdown);
        examples();
        return page.append("</main></body></html>\n").toString();
    }

    private void scores() {
        page.append("<h2>Scores</h2>\n<table class=\"scores\"><tbody>\n");
        for (Score score : evaluation.scores()) {
            page.append("<tr><th scope=\"row\">")
                    .append(Markup.text(score.name()))
                    .append("</th><td class=\"number\">");
            page.append(value(score.value())).append("</td><td class=\"wide\">");
            bar(score);
            page.append("</td><td class=\"small\">").append(note(score)).append("</td></tr>\n");
        }
        for (NotComputed missing : evaluation.notComputed()) {
            page.append("<tr><th scope=\"row\">")
                    .append(Markup.text(missing.name()))
                    .append("</th><td class=\"small why\" colspan=\"3\">not computed: ")
                    .append(Markup.text(missing.reason()))
                    .append("</td></tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    private void bar(Score score) {
        page.append("<span class=\"bar\"><span style=\"width:")
                .append(percent(score.value() / score.most()))
                .append("\"></span>");
        if (score.interval() != null) {
            page.append("<i style=\"left:")
                    .append(percent(score.interval().low()))
                    .append(";width:")
                    .append(percent(score.interval().high() - score.interval().low()))
                    .append("\"></i>");
        }
        page.append("</span>");
    }

    private static String note(Score score) {
        if (score.interval() != null) {
            return format(
                    "95 %%: %.4f to %.4f",
                    score.interval().low(), score.interval().high());
        }
        return score.most() == 1 ? "" : format("of %.0f", score.most());
    }

    private void published() {
        page.append("<h2>In the paper</h2>\n");
        if (evaluation.published().isEmpty()) {
            page.append("<p class=\"small\">No published row for this task is known to this program.</p>\n");
            return;
        }
        page.append(
                        "<p class=\"small\">arXiv 2307.00716v2, on the paper’s data: to see the size of things, not to compare.</p>\n")
                .append(
                        "<table><thead><tr><th>model</th><th>data</th><th>score</th><th class=\"number\">paper</th><th class=\"number\">here</th></tr></thead><tbody>\n");
        for (PublishedCells row : PublishedCells.of(evaluation)) {
            page.append("<tr>");
            List.of(row.model(), row.data(), row.score())
                    .forEach(cell ->
                            page.append("<td>").append(Markup.text(cell)).append("</td>"));
            page.append("<td class=\"number\">").append(row.paper()).append("</td><td class=\"number\">");
            page.append(row.here()).append("</td></tr>\n");
        }
        page.append("</tbody></table>\n");
    }

    private void breakdown(Breakdown breakdown) {
        page.append("<h2>").append(Markup.text(breakdown.title())).append("</h2>\n<table><thead><tr>");
        row(breakdown.header(), "th");
        page.append("</tr></thead><tbody>\n");
        breakdown.rows().forEach(cells -> {
            page.append("<tr>");
            row(cells, "td");
            page.append("</tr>\n");
        });
        page.append("</tbody></table>\n");
    }

    /** The first cell names the row, the others are numbers. */
    private void row(List<String> cells, String element) {
        for (int i = 0; i < cells.size(); i++) {
            page.append('<').append(element).append(i == 0 ? ">" : " class=\"number\">");
            page.append(Markup.text(cells.get(i))).append("</").append(element).append('>');
        }
    }

    private void examples() {
        String group = "";
        for (Example example : evaluation.examples()) {
            if (!group.equals(example.group())) {
                group = example.group();
                page.append("<h2>").append(Markup.text(group)).append("</h2>\n");
            }
            page.append("<article><p class=\"small\"><code>")
                    .append(Markup.text(example.id()))
                    .append("</code>");
            page.append(format("<b>%.4f</b></p><p>", example.score())).append(Markup.text(example.prediction()));
            page.append("</p><ul>");
            example.references()
                    .forEach(reference ->
                            page.append("<li>").append(Markup.text(reference)).append("</li>"));
            page.append("</ul></article>\n");
        }
    }

    private static String value(double value) {
        return format("%.4f", value);
    }

    private static String percent(double share) {
        return format("%.2f%%", 100 * Math.clamp(share, 0, 1));
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the report's style sheet cannot be read", e);
        }
    }
}
