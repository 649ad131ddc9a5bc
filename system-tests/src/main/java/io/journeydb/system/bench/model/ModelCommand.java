package io.journeydb.system.bench.model;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Table;
import io.journeydb.system.bench.model.ModelBenchmark.Figures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journeydb bench model}. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = {
            "Measures how fast replicas of the annotate service work through prompts with a language model that takes its time.",
            "",
            "The model is played on this machine. From the first call to the last stored answer, after a warm-up; the ceiling is "
                    + "concurrency over latency. Nothing else should run meanwhile."
        })
public final class ModelCommand implements Callable<Integer> {

    private static final double MEGA = 1e6;

    @Option(names = "--prompts", paramLabel = "N", defaultValue = "6000", description = "Default: ${DEFAULT-VALUE}.")
    private int prompts;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "1500", description = "Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--replicas", paramLabel = "N", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int replicas;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "16",
            description = "Prompts at the model at once, of each replica. Default: ${DEFAULT-VALUE}.")
    private int concurrency;

    @Option(names = "--latency", paramLabel = "MS", defaultValue = "200", description = "Default: ${DEFAULT-VALUE}.")
    private int latencyMillis;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (Stream.of(prompts, warmUp, replicas, concurrency, latencyMillis).anyMatch(number -> number < 1)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "every number is 1 or more");
        }
        Path folder = folder();
        try {
            Figures figures = new ModelBenchmark(replicas, concurrency, Duration.ofMillis(latencyMillis))
                    .run(folder, warmUp, prompts);
            print(figures, spec.commandLine().getOut());
        } finally {
            delete(folder);
        }
        return CommandLine.ExitCode.OK;
    }

    private void print(Figures figures, PrintWriter out) {
        out.println(format(
                "%,d prompts after %,d as warm-up, %d replicas, %d at once each, latency %d ms",
                figures.prompts(), warmUp, replicas, concurrency, latencyMillis));
        Table table = new Table("figure", "measured");
        table.row("calls", format("%,d", figures.calls()));
        table.row("most calls at one time", figures.mostInFlight());
        table.row("prompts/s", format("%.1f", figures.rate()));
        table.row("concurrency / latency", format("%.1f", figures.ceiling()));
        figures.cpu()
                .byName()
                .forEach((name, time) -> table.row(
                        "CPU-ms/prompt of " + name, format("%.2f", time.toNanos() / MEGA / figures.prompts())));
        table.print(out);
        out.println(format(
                "ratio %.3f, wanted at least %.2f, met: %s",
                figures.ratio(), ModelBenchmark.LEAST, figures.ratio() >= ModelBenchmark.LEAST ? "yes" : "NO"));
        out.flush();
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    private static Path folder() {
        Path parent = Path.of(System.getProperty("journeydb.home", "."), ".journeydb", "bench");
        try {
            return Files.createTempDirectory(Files.createDirectories(parent), "model-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new Failure("cannot create a folder in " + parent + ": " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Failure("cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }
}
