package io.journeydb.cli.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Plain;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journeydb leaks}. */
@Command(
        name = "leaks",
        mixinStandardHelpOptions = true,
        description = "Shows near-duplicate pictures that stand in more than one split.",
        footer = {
            "",
            "A prompt never stands in two splits, but pictures of different prompts may look the same: what is tested",
            "was then trained on. Pictures are near-duplicates when their perceptual hashes differ in at most 5 of 64 bits."
        })
public final class LeaksCommand implements Callable<Integer> {

    private static final int MOST_MEMBERS = 10;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many groups, the largest first (default: ${DEFAULT-VALUE}, at most 1000).")
    private int size;

    @Option(names = "--json", description = "Print the service's answer as it is.")
    private boolean asJson;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode answer = new ServiceClient("index", connection.addresses().index()).get("/v1/leaks?size=" + size);
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(Plain.json(answer.toPrettyString()));
        } else {
            print(answer, out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static void print(JsonNode answer, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%,d groups of near-duplicates cross splits, with %,d samples%n",
                answer.path("groups").asLong(),
                answer.path("samples").asLong());
        for (JsonNode leak : answer.path("leaks")) {
            out.println();
            StringJoiner splits = new StringJoiner(", ");
            leak.path("splits").properties().forEach(split -> splits.add(split.getValue() + " " + split.getKey()));
            out.println(ansi("@|bold " + leak.path("group").asText() + "|@  " + splits));
            int listed = 0;
            for (JsonNode member : leak.path("members")) {
                if (listed++ == MOST_MEMBERS) {
                    out.println(ansi("  @|faint … " + (leak.path("samples").asInt() - MOST_MEMBERS) + " more|@"));
                    break;
                }
                out.printf(
                        Locale.ROOT,
                        "  %-36s  %-8s  %s%n",
                        member.path("sampleId").asText(),
                        member.path("split").asText(),
                        member.path("hash").asText());
            }
        }
    }

    private static String ansi(String markup) {
        return Ansi.AUTO.string(markup);
    }
}
