package io.journeydb.system.bench;

import io.journeydb.cli.terminal.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journeydb bench metrics}. */
@Command(
        name = "metrics",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the caption metrics: pairs a second for BLEU + ROUGE-L + CIDEr on two threads, with the document frequencies that"
                    + " CIDEr needs first, from text and from words; then each part alone, and METEOR.",
            "",
            "A pair is a made-up caption of about a dozen words with its references. The goal is 20,000 pairs a second."
        })
final class MetricsCommand implements Callable<Integer> {

    private static final double GOAL = 20_000;

    @Option(names = "--pairs", paramLabel = "N", defaultValue = "40000", description = "Default: ${DEFAULT-VALUE}.")
    private int pairs;

    @Option(
            names = "--references",
            paramLabel = "N",
            defaultValue = "1",
            description = "A pair. Default: ${DEFAULT-VALUE}.")
    private int references;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "2023", description = "Of the captions.")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (pairs < 1 || references < 1 || rounds < 1 || threads < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--pairs, --references, --rounds and --threads are 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        MetricsBenchmark benchmark = new MetricsBenchmark(new CaptionLoad(seed).captions(pairs, references), threads);
        out.println(format(
                "%,d pairs with %d reference(s), %.1f words a caption, %d threads, JDK %s, median of %d after a warm-up",
                pairs, references, benchmark.wordsPerCaption(), threads, Runtime.version(), rounds));
        out.println();
        out.flush();
        Table table = new Table("what", "pairs/s", "wanted", "met");
        goal(table, "BLEU + ROUGE-L + CIDEr with its document frequencies, from text", median(benchmark::fromText));
        goal(table, "the same of words: without tokenizing", median(benchmark::fromWords));
        part(table, "  scoring of words alone, document frequencies given", median(benchmark::score));
        part(table, "  document frequencies of words alone", median(benchmark::countDocuments));
        part(table, "  tokenizing alone, once", median(benchmark::tokenize));
        part(table, "METEOR (exact, stem, synonym) of words alone", median(benchmark::meteor));
        table.print(out);
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static void goal(Table table, String what, double rate) {
        table.row(what, format("%,.0f", rate), format("%,.0f", GOAL), rate >= GOAL ? "yes" : "NO");
    }

    private static void part(Table table, String what, double rate) {
        table.row(what, format("%,.0f", rate), "", "");
    }

    /** Seconds become a rate; the first run is the warm-up. */
    private double median(DoubleSupplier work) {
        List<Double> rates = new ArrayList<>();
        work.getAsDouble();
        for (int round = 0; round < rounds; round++) {
            rates.add(pairs / work.getAsDouble());
        }
        Collections.sort(rates);
        return rates.get(rates.size() / 2);
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
