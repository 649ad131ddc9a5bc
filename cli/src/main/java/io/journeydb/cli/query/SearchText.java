package io.journeydb.cli.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.cli.terminal.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** Prints what a search answered, for people. */
final class SearchText {

    private static final int MOST_VALUES = 8;

    private final PrintWriter out;

    SearchText(PrintWriter out) {
        this.out = out;
    }

    void print(JsonNode answer) {
        out.printf(
                Locale.ROOT,
                "%s%,d found in %d ms%n",
                answer.path("totalExact").asBoolean(true) ? "" : "more than ",
                answer.path("total").asLong(),
                answer.path("tookMillis").asLong());
        int rank = 0;
        for (JsonNode hit : answer.path("hits")) {
            rank++;
            out.println();
            print(rank, hit);
        }
        for (Map.Entry<String, JsonNode> facet : answer.path("facets").properties()) {
            print(facet.getKey(), facet.getValue());
        }
        if (answer.hasNonNull("cursor")) {
            out.println();
            out.println(ansi("@|faint More: the same search with --cursor "
                    + answer.path("cursor").asText() + "|@"));
        }
    }

    private void print(int rank, JsonNode hit) {
        int others = hit.path("duplicates").path("others").asInt();
        out.println(ansi(String.format(
                Locale.ROOT,
                "%3d  @|bold %s|@  %s  score %s%s",
                rank,
                hit.path("sampleId").asText(),
                hit.path("split").asText(),
                score(hit.path("score").asDouble()),
                others == 0 ? "" : "  " + others + (others == 1 ? " near-duplicate" : " near-duplicates"))));
        out.println("     " + highlighted(hit, "prompt"));
        if (!hit.path("caption").asText("").isEmpty()) {
            out.println(ansi("     @|faint " + Markup.ofText(hit.path("caption").asText()) + "|@"));
        }
    }

    private void print(String facet, JsonNode values) {
        if (values.isEmpty()) {
            return;
        }
        out.println();
        Table table = new Table(facet, "Samples");
        int listed = 0;
        for (JsonNode value : values) {
            if (listed++ == MOST_VALUES) {
                break;
            }
            table.row(
                    Plain.text(value.path("value").asText()),
                    value.path("count").asLong());
        }
        table.print(out);
        if (values.size() > MOST_VALUES) {
            out.println(ansi("  @|faint … " + (values.size() - MOST_VALUES) + " more with --json|@"));
        }
    }

    /** Sums of reciprocal ranks are small numbers. */
    private static String score(double score) {
        return String.format(Locale.ROOT, Math.abs(score) < 1 ? "%.4f" : "%.2f", score);
    }

    /** The field with its matches in bold. Highlights are HTML for pages; here they are text again. */
    private static String highlighted(JsonNode hit, String field) {
        JsonNode fragments = hit.path("highlights").path(field);
        if (!fragments.isArray() || fragments.isEmpty()) {
            return ansi(Markup.ofText(hit.path(field).asText()));
        }
        List<String> html = new ArrayList<>();
        fragments.forEach(fragment -> html.add(fragment.asText()));
        return ansi(Markup.ofHighlights(hit.path(field).asText(), html));
    }

    private static String ansi(String markup) {
        return Ansi.AUTO.string(markup);
    }
}
