package io.journeydb.cli.topics;

import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journeydb rejections}. */
@Command(
        name = "rejections",
        mixinStandardHelpOptions = true,
        description = "Lists what was refused, why, and what to do about it.")
public final class RejectionsCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print each as a line of JSON, the original's headers included.")
    private boolean asJson;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    private final RecordView view = new RecordView();
    private int count;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (TopicReader reader = new TopicReader(connection.kafka(), Topic.REJECTIONS)) {
            reader.fromBeginning().readToEnd(next -> print(next, out));
        }
        if (!asJson) {
            out.println(count == 0 ? "Nothing was rejected." : count + " rejected.");
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private boolean print(ConsumerRecord<byte[], byte[]> next, PrintWriter out) {
        count++;
        if (asJson) {
            out.println(view.asJson(next));
            return true;
        }
        Map<String, String> headers = view.headers(next);
        try {
            print(next, headers, Rejection.fromHeaders(headers), out);
        } catch (IllegalArgumentException e) {
            out.println(Instant.ofEpochMilli(next.timestamp()) + "  a record that is no rejection, at " + next.topic()
                    + "/" + next.partition() + "@" + next.offset());
        }
        return true;
    }

    private void print(
            ConsumerRecord<byte[], byte[]> next, Map<String, String> headers, Rejection why, PrintWriter out) {
        out.println(Instant.ofEpochMilli(next.timestamp()) + "  " + why.code() + "  key " + view.key(next));
        out.println("    " + Plain.text(why.reason()));
        out.println("    what to do: " + why.code().wayOut());
        if (headers.containsKey("ce_prompt")) {
            out.println("    prompt: " + Plain.text(headers.get("ce_prompt")));
        }
        out.println(
                "    from " + why.topic() + "/" + why.partition() + "@" + why.offset() + ", refused by " + why.stage()
                        + why.quarantined().map(key -> ", original in " + key).orElse(""));
    }
}
