package io.journeydb.cli.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.events.identity.SampleId;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journeydb reviews show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows how the review of a sample stands, with its history.")
final class ReviewStateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SAMPLE", description = "The sample's id.")
    private String sample;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!SampleId.isValid(sample)) {
            throw new Failure(sample + " is no sample id");
        }
        JsonNode state = new ServiceClient("annotate", connection.addresses().annotate())
                .find("/v1/reviews/" + sample)
                .orElseThrow(() -> new Failure("neither the sample nor a review of it is known"));
        PrintWriter out = spec.commandLine().getOut();
        out.println(Plain.json(state.toPrettyString()));
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
