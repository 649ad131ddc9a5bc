package io.journeydb.cli.topics;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.events.kafka.Topic;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
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

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    enum Start {
        beginning,
        end
    }

    enum Flow {
        samples(Topic.SAMPLES),
        images(Topic.IMAGES),
        annotations(Topic.ANNOTATIONS),
        rejections(Topic.REJECTIONS);

        private final Topic topic;

        Flow(Topic topic) {
            this.topic = topic;
        }
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

    private final RecordView view = new RecordView();
    private long seen;

    @Override
    public Integer call() {
        if (count != null && count < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--count is at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (TopicReader reader = new TopicReader(connection.kafka(), flow.topic)) {
            (from == Start.beginning ? reader.fromBeginning() : reader.fromEnd()).follow(next -> print(next, out));
        }
        return CommandLine.ExitCode.OK;
    }

    private boolean print(ConsumerRecord<byte[], byte[]> next, PrintWriter out) {
        out.println(asJson ? view.asJson(next) : Plain.text(line(next)));
        seen++;
        return !isClosed(out) && (count == null || seen < count);
    }

    /** Whether nobody reads on, as in {@code tail … | head}. Standard output keeps its own errors to itself. */
    private static boolean isClosed(PrintWriter out) {
        return out.checkError() || System.out.checkError();
    }

    private String line(ConsumerRecord<byte[], byte[]> next) {
        return TIME.format(Instant.ofEpochMilli(next.timestamp())) + "  " + view.key(next) + "  " + what(next);
    }

    private String what(ConsumerRecord<byte[], byte[]> next) {
        if (next.value() == null && flow != Flow.rejections) {
            return "(tombstone)";
        }
        JsonNode value = view.value(next);
        return switch (flow) {
            case samples ->
                bytes(next) + "  "
                        + view.headers(next)
                                .getOrDefault("ce_prompt", value.path("prompt").asText("-"));
            case images ->
                value.path("split").asText() + "  " + value.at("/image/width").asInt() + " x "
                        + value.at("/image/height").asInt() + "  "
                        + value.at("/prompt/text").asText();
            case annotations ->
                "r" + value.path("revision").asLong() + "  "
                        + value.at("/annotation/caption").asText();
            case rejections ->
                view.headers(next).get("rejection-code") + "  "
                        + view.headers(next).get("rejection-reason");
        };
    }

    private static String bytes(ConsumerRecord<byte[], byte[]> next) {
        return String.format(Locale.ROOT, "%,d bytes", next.value().length);
    }
}
