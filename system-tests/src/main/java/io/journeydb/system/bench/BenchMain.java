package io.journeydb.system.bench;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.system.bench.model.ModelCommand;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program behind {@code journeydb bench}. */
@Command(
        name = "journeydb bench",
        mixinStandardHelpOptions = true,
        description = "Measures JourneyDB on this machine.",
        subcommands = {
            PipelineCommand.class,
            StoreCommand.class,
            MetricsCommand.class,
            ModelCommand.class,
            SearchCommand.class
        })
public final class BenchMain implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Runs a benchmark and exits: 0 measured, 1 it did not work, 2 wrong usage. */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        CommandLine commandLine = new CommandLine(new BenchMain())
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, command, parsed) -> tell(exception, command));
        System.exit(commandLine.execute(arguments));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    /** A failure is told in its own words; anything else is a defect and shows where it happened. */
    private static int tell(Exception exception, CommandLine command) {
        PrintWriter err = command.getErr();
        if (exception instanceof Failure failure) {
            err.println("journeydb: " + failure.getMessage());
        } else {
            exception.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
