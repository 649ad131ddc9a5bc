package io.journeydb.cli.load;

import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.drawn.DrawnSample;
import io.journeydb.cli.drawn.DrawnSamples;
import io.journeydb.cli.ingest.SampleProducer;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code journeydb load}. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Draws samples and pushes them at a steady rate, as a producer would.",
            "Their ids go to standard output, one a line; exit code 0 means that the broker has them all."
        })
public final class LoadCommand implements Callable<Integer> {

    private static final double MILLIS = 1000.0;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "1500",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "How many a second, on average (default: ${DEFAULT-VALUE}). Drawing takes a processor some 50 ms each.")
    private double rate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which samples; the same ones again change nothing (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (samples < 1 || !(rate > 0)) {
            throw new ParameterException(spec.commandLine(), "--samples is at least 1, and --rate is above 0");
        }
        DrawnSamples drawn = new DrawnSamples(seed);
        PrintWriter out = spec.commandLine().getOut();
        Pace pace = new Pace(rate);
        try (SampleProducer producer = new SampleProducer(connection.kafka())) {
            for (int i = 0; i < samples; i++) {
                push(drawn.at(i), pace, producer, out);
            }
            producer.flush();
        }
        sayWhatWasPushed(pace.elapsed());
        return CommandLine.ExitCode.OK;
    }

    private static void push(DrawnSample sample, Pace pace, SampleProducer producer, PrintWriter out) {
        byte[] picture = sample.render();
        pace.await();
        producer.push(sample.outgoing(picture));
        out.println(SampleId.derive(Sha256.of(picture), sample.prompt()));
        out.flush();
    }

    private void sayWhatWasPushed(Duration taken) {
        PrintWriter err = spec.commandLine().getErr();
        double seconds = taken.toMillis() / MILLIS;
        err.printf(Locale.ROOT, "%,d pushed in %.1f s, %.1f a second%n", samples, seconds, samples / seconds);
        err.flush();
    }
}
