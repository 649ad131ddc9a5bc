package io.journeydb.cli.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.cli.terminal.Table;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journeydb styles}. */
@Command(
        name = "styles",
        mixinStandardHelpOptions = true,
        description = "Shows the categories of style with their phrases, prompts and samples.")
public final class StylesCommand implements Callable<Integer> {

    private static final String INDENT = "  ";

    @Option(names = "--json", description = "Print the service's answer as it is.")
    private boolean asJson;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode answer = new ServiceClient("annotate", connection.addresses().annotate()).get("/v1/styles");
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(Plain.json(answer.toPrettyString()));
        } else {
            Table table = new Table("Category", "Phrases", "Prompts", "Samples");
            answer.path("categories").forEach(top -> {
                row(table, "", top);
                top.path("children").forEach(child -> row(table, INDENT, child));
            });
            table.print(out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static void row(Table table, String indent, JsonNode category) {
        table.row(
                indent + Plain.text(category.path("name").asText()) + " ("
                        + category.path("id").asText() + ")",
                category.path("phrases").asLong(),
                category.path("prompts").asLong(),
                category.path("samples").asLong());
    }
}
