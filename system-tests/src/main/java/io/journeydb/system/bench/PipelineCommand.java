package io.journeydb.system.bench;

import io.journeydb.cli.system.StoreOption;
import io.journeydb.system.bench.load.DrawnLoad;
import io.journeydb.system.bench.load.LoadSample;
import io.journeydb.system.bench.report.Environment;
import io.journeydb.system.bench.report.JsonReport;
import io.journeydb.system.bench.report.Rounds;
import io.journeydb.system.bench.report.TextReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journeydb bench pipeline}. */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the way of a sample: Kafka to S3 by the ingest service, and from producing to searchable.",
            "",
            "The ceilings are measured in the same run: raw PUT, raw consume, and a bare poll-PUT-send loop. Each round "
                    + "has systems of its own on free ports and in a temporary folder; nothing else should run meanwhile. "
                    + "Features of samples are not computed. Takes some 10 GB of disk, and the first time some minutes to draw the pictures, which are kept."
        })
final class PipelineCommand implements Callable<Integer> {

    private static final int QUICK_SAMPLES = 300;
    private static final int QUICK_WARM_UP = 100;

    @Option(names = "--samples", paramLabel = "N", defaultValue = "3000", description = "Default: ${DEFAULT-VALUE}.")
    private int samples;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--quick", description = "300 samples after 100, one round: to see that it works, not to quote.")
    private boolean quick;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "2023", description = "Of the drawn samples.")
    private long seed;

    @Mixin
    private SandboxOptions sandbox;

    @Mixin
    private StoreOption store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (quick) {
            samples = QUICK_SAMPLES;
            warmUp = QUICK_WARM_UP;
            rounds = 1;
        }
        if (samples < 1 || warmUp < 1 || rounds < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--samples, --warm-up and --rounds are 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<LoadSample> load = DrawnLoad.prepare(sandbox.folder(), seed, warmUp + samples);
        PipelineBenchmark benchmark = new PipelineBenchmark(sandbox.folder(), store.store(), load, warmUp, out);
        Rounds measured = benchmark.run(rounds);
        Environment environment = benchmark.environment();
        new TextReport(environment, measured).print(out);
        sandbox.json().ifPresent(new JsonReport(environment, measured)::write);
        return CommandLine.ExitCode.OK;
    }
}
