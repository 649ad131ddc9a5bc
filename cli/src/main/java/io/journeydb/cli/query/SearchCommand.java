package io.journeydb.cli.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Plain;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journeydb search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches prompts, captions and questions.",
        footer = {"", "Words in double quotes stand together; word* is a prefix; -word excludes."})
public final class SearchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for.")
    private String[] words;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many hits (default: ${DEFAULT-VALUE}, at most 100).")
    private int size;

    @Option(names = "--json", description = "Print the service's answer as it is.")
    private boolean asJson;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String query = URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8);
        JsonNode answer = new ServiceClient("index", connection.addresses().index())
                .get("/v1/search?q=" + query + "&size=" + size);
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(Plain.json(answer.toPrettyString()));
        } else {
            print(answer, out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private void print(JsonNode answer, PrintWriter out) {
        JsonNode hits = answer.path("hits");
        out.printf(
                Locale.ROOT,
                "%,d found in %d ms%n",
                answer.path("total").asLong(),
                answer.path("tookMillis").asLong());
        int rank = 0;
        for (JsonNode hit : hits) {
            rank++;
            out.println();
            out.println(ansi(String.format(
                    Locale.ROOT,
                    "%3d  @|bold %s|@  %s  score %.2f",
                    rank,
                    hit.path("sampleId").asText(),
                    hit.path("split").asText(),
                    hit.path("score").asDouble())));
            out.println("     " + highlighted(hit, "prompt"));
            if (!hit.path("caption").asText("").isEmpty()) {
                out.println(
                        ansi("     @|faint " + Markup.ofText(hit.path("caption").asText()) + "|@"));
            }
        }
    }

    /** The field with its matches in bold. Highlights are HTML for pages; here they are text again. */
    private String highlighted(JsonNode hit, String field) {
        JsonNode fragments = hit.path("highlights").path(field);
        if (!fragments.isArray() || fragments.isEmpty()) {
            return ansi(Markup.ofText(hit.path(field).asText()));
        }
        StringBuilder html = new StringBuilder();
        fragments.forEach(fragment -> html.append(html.isEmpty() ? "" : " … ").append(fragment.asText()));
        return ansi(Markup.ofHighlights(html.toString()));
    }

    private static String ansi(String markup) {
        return Ansi.AUTO.string(markup);
    }
}
