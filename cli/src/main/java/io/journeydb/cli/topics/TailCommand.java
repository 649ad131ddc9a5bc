package io.journeydb.cli.topics;

import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.terminal.Plain;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journeydb tail}. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = "Prints what flows on a topic, a line a record, until Ctrl-C.")
public final class TailCommand implements Callable<Integer> {

    enum Start {
        beginning,
        end
    }

    @Parameters(paramLabel = "TOPIC", description = "One of ${COMPLETION-CANDIDATES}.")
    private Flow flow;

    @Option(
            names = "--from",
            paramLabel = "WHERE",
            defaultValue = "end",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Start from;

    @Option(names = "--count", paramLabel = "N", description = "Stop after so many records.")
    private Long count;

    @Option(names = "--json", description = "Print each record as a line of JSON, headers included.")
    private boolean asJson;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    private long seen;

    @Override
    public Integer call() {
        if (count != null && count < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--count is at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        RecordView view = new RecordView();
        RecordLine line = new RecordLine(view, flow, ZoneId.systemDefault());
        Function<ConsumerRecord<byte[], byte[]>, String> shown =
                asJson ? view::asJson : next -> Plain.text(line.of(next));
        try (TopicReader reader = new TopicReader(connection.kafka(), flow.topic())) {
            (from == Start.beginning ? reader.fromBeginning() : reader.fromEnd())
                    .follow(next -> print(shown.apply(next), out));
        }
        return CommandLine.ExitCode.OK;
    }

    private boolean print(String line, PrintWriter out) {
        out.println(line);
        seen++;
        return !isClosed(out) && (count == null || seen < count);
    }

    /** Whether nobody reads on, as in {@code tail … | head}. Standard output keeps its own errors to itself. */
    private static boolean isClosed(PrintWriter out) {
        return out.checkError() || System.out.checkError();
    }
}
