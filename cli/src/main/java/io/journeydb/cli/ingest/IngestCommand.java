package io.journeydb.cli.ingest;

import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.source.SampleSource;
import io.journeydb.cli.source.SourceEntry;
import io.journeydb.cli.terminal.Bars;
import io.journeydb.cli.terminal.Plain;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journeydb ingest}. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Pushes samples onto the topic.",
            "",
            "From a .jsonl (one object a line: \"prompt\" and \"file\" or \"image\": {\"url\": …}), a .json as DiscordChatExporter "
                    + "writes it (single finished pictures made from text alone), or a folder of pictures with a .txt of "
                    + "the same name beside each. What is not pushed is listed with the reason."
        })
public final class IngestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "What to push.")
    private Path path;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    private long pushed;
    private long skipped;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        SampleSource source = SampleSource.at(path);
        try (SampleProducer producer = new SampleProducer(connection.kafka());
                ProgressBar bar = new Bars().start("pushing", source.length(), "")) {
            source.read(entry -> {
                take(entry, producer, out);
                bar.stepTo(source.position());
            });
            producer.flush();
            bar.stepTo(source.length());
        }
        out.println(String.format(Locale.ROOT, "%,d pushed, %,d skipped", pushed, skipped));
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private void take(SourceEntry entry, SampleProducer producer, PrintWriter out) {
        switch (entry) {
            case SourceEntry.Sample sample -> {
                producer.push(sample.outgoing());
                pushed++;
            }
            case SourceEntry.Skipped skip -> {
                out.println(Plain.text("skipped " + skip.where() + ": " + skip.reason()));
                out.flush();
                skipped++;
            }
        }
    }
}
