package io.journeydb.cli.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Table;
import java.io.PrintWriter;
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
        description = "Shows the statistics of the dataset as of now, as the paper's table 2 has them.")
public final class StatsCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print the service's answer as it is.")
    private boolean asJson;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode answer = new ServiceClient("annotate", connection.addresses().annotate()).get("/v1/stats");
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(answer.toPrettyString());
        } else {
            Table table = new Table(
                    "Split", "Images", "Prompts", "Labeled images", "Labeled prompts", "Style QA", "Content QA");
            answer.path("rows")
                    .forEach(row -> table.row(
                            row.path("split").asText(),
                            row.path("images").asLong(),
                            row.path("prompts").asLong(),
                            row.path("labeledImages").asLong(),
                            row.path("labeledPrompts").asLong(),
                            row.path("styleQuestions").asLong(),
                            row.path("contentQuestions").asLong()));
            table.print(out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
