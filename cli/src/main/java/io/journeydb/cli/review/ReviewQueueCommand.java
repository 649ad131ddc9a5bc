package io.journeydb.cli.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Plain;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journeydb reviews queue}. */
@Command(
        name = "queue",
        mixinStandardHelpOptions = true,
        description = "Lists the samples that need a review, the test split first.")
final class ReviewQueueCommand implements Callable<Integer> {

    @Option(names = "--reviewer", paramLabel = "NAME", description = "Leave out what this reviewer has reviewed.")
    private String reviewer;

    @Option(names = "--limit", defaultValue = "20", description = "How many, at most 200 (default: 20).")
    private int limit;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String by = reviewer == null ? "" : "&reviewer=" + URLEncoder.encode(reviewer, StandardCharsets.UTF_8);
        JsonNode page = new ServiceClient("annotate", connection.addresses().annotate())
                .get("/v1/reviews/queue?limit=" + limit + by);
        PrintWriter out = spec.commandLine().getOut();
        page.path("tasks")
                .forEach(task -> out.println(Plain.text(String.join(
                        "  ",
                        task.path("sampleId").asText(),
                        task.path("split").asText(),
                        task.path("promptText").asText()))));
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
