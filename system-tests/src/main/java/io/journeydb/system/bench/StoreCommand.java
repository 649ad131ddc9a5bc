package io.journeydb.system.bench;

import io.journeydb.local.Component;
import io.journeydb.system.bench.store.StoreLoad;
import io.journeydb.system.bench.store.StoreReport;
import io.journeydb.system.bench.store.StoreRound;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journeydb bench store}. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the caption/VQA store: samples over prompts with their annotations, questions and style phrases.",
            "",
            "In the same run: plain COPY of the final rows into the same indexed tables, and a JDBC batch, which gets a "
                    + "part of the load. On a PostgreSQL of its own in a temporary folder; nothing else should run "
                    + "meanwhile. Takes some 6 GB of disk."
        })
final class StoreCommand implements Callable<Integer> {

    private static final int QUICK_SAMPLES = 40_000;
    private static final int QUICK_PROMPTS = 13_600;
    private static final int QUICK_JDBC_PARTS = 2;

    @Option(names = "--samples", paramLabel = "N", defaultValue = "500000", description = "Default: ${DEFAULT-VALUE}.")
    private int samples;

    @Option(names = "--prompts", paramLabel = "N", defaultValue = "170000", description = "Default: ${DEFAULT-VALUE}.")
    private int prompts;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "500",
            description = "Deliveries in a transaction; the service takes up to 500. Default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(
            names = "--jdbc-parts",
            paramLabel = "N",
            defaultValue = "10",
            description = "The JDBC batch gets one of so many parts of the load. Default: ${DEFAULT-VALUE}.")
    private int jdbcParts;

    @Option(names = "--quick", description = "40,000 samples over 13,600 prompts: to see that it works, not to quote.")
    private boolean quick;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "2023", description = "Of the order of samples.")
    private long seed;

    @Mixin
    private SandboxOptions sandbox;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        StoreLoad load = quick
                ? new StoreLoad(QUICK_SAMPLES, QUICK_PROMPTS, batch, seed, QUICK_JDBC_PARTS)
                : new StoreLoad(samples, prompts, batch, seed, jdbcParts);
        if (prompts < 1 || samples < prompts || batch < 1 || jdbcParts < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--prompts, --batch and --jdbc-parts are 1 or more, --samples at least --prompts");
        }
        PrintWriter out = spec.commandLine().getOut();
        StoreReport report = new StoreReport(load, measure(load, out));
        report.print(out);
        sandbox.json().ifPresent(report::write);
        return CommandLine.ExitCode.OK;
    }

    private StoreRound measure(StoreLoad load, PrintWriter out) {
        try (Sandbox system = Sandbox.start(sandbox.folder(), EnumSet.of(Component.POSTGRES), Set.of())) {
            Disk.settle();
            StoreRound round = StoreRound.measure(
                    SandboxOptions.home(), system.system().endpoints(), load, system.folder(), line -> {
                        out.println("  " + line);
                        out.flush();
                    });
            system.done();
            return round;
        }
    }
}
