package io.journeydb.cli.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.cli.terminal.Table;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journeydb stats}. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = "Shows the statistics of the dataset as of now, as the paper's tables 2 and 9 have them.")
public final class StatsCommand implements Callable<Integer> {

    private static final String PATH = "/v1/stats";
    private static final List<String> SHARE = List.of("value", "images");

    @Option(names = "--json", description = "The same as --format json.")
    private boolean asJson;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv, markdown or json: the service's own answers but for the first. Default: table.")
    private Format format = Format.table;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "What csv shows: splits, generators, versions, aspect-ratios or arrivals. Default: splits.")
    private String table = "splits";

    @Option(names = "--all", description = "Show generators, parameters and arrivals as well.")
    private boolean all;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    /** Spelled as typed. */
    private enum Format {
        table,
        csv,
        markdown,
        json
    }

    @Override
    public Integer call() {
        ServiceClient service =
                new ServiceClient("annotate", connection.addresses().annotate());
        PrintWriter out = spec.commandLine().getOut();
        switch (asJson ? Format.json : format) {
            case json -> out.println(Plain.json(service.get(PATH).toPrettyString()));
            case csv ->
                out.print(Plain.lines(service.text(
                                PATH + "?table=" + URLEncoder.encode(table, StandardCharsets.UTF_8), "text/csv"))
                        + System.lineSeparator());
            case markdown -> out.print(Plain.lines(service.text(PATH, "text/markdown")) + System.lineSeparator());
            case table -> print(service.get(PATH), out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private void print(JsonNode answer, PrintWriter out) {
        print(
                out,
                answer.path("rows"),
                List.of(
                        "split",
                        "images",
                        "prompts",
                        "labeledImages",
                        "labeledPrompts",
                        "styleQuestions",
                        "contentQuestions"),
                "Split",
                "Images",
                "Prompts",
                "Labeled images",
                "Labeled prompts",
                "Style QA",
                "Content QA");
        if (all) {
            out.println();
            print(
                    out,
                    answer.path("generators"),
                    List.of("generator", "labeledImages", "labeledPrompts", "styleQuestions", "contentQuestions"),
                    "Generator",
                    "Labeled images",
                    "Labeled prompts",
                    "Style QA",
                    "Content QA");
            out.println();
            print(out, answer.at("/parameters/versions"), SHARE, "Midjourney version", "Images");
            out.println();
            print(out, answer.at("/parameters/aspectRatios"), SHARE, "Aspect ratio", "Images");
            out.println();
            print(out, answer.path("arrivals"), List.of("hour", "images"), "Hour", "Images");
        }
    }

    private static void print(PrintWriter out, JsonNode rows, List<String> members, String... header) {
        Table shown = new Table(header);
        rows.forEach(row ->
                shown.row(members.stream().map(member -> cell(row.path(member))).toArray()));
        shown.print(out);
    }

    private static Object cell(JsonNode value) {
        return value.isNumber() ? value.asLong() : Plain.text(value.asText());
    }
}
