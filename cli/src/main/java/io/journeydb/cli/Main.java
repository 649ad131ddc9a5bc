package io.journeydb.cli;

import io.journeydb.cli.annotate.ReannotateCommand;
import io.journeydb.cli.bench.BenchCommand;
import io.journeydb.cli.eval.EvalCommand;
import io.journeydb.cli.ingest.IngestCommand;
import io.journeydb.cli.load.LoadCommand;
import io.journeydb.cli.query.LeaksCommand;
import io.journeydb.cli.query.SearchCommand;
import io.journeydb.cli.query.ShowCommand;
import io.journeydb.cli.query.StatsCommand;
import io.journeydb.cli.query.StylesCommand;
import io.journeydb.cli.review.ReviewCommand;
import io.journeydb.cli.review.ReviewsCommand;
import io.journeydb.cli.setup.SetupCommand;
import io.journeydb.cli.task.TaskCommand;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.cli.topics.RedriveCommand;
import io.journeydb.cli.topics.RejectionsCommand;
import io.journeydb.cli.topics.TailCommand;
import io.journeydb.cli.up.UpCommand;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code journeydb} command. */
@Command(
        name = "journeydb",
        description = {
            "JourneyDB as a stream: push pictures with prompts, get them stored, annotated and searchable.",
            ""
        },
        mixinStandardHelpOptions = true,
        version = "JourneyDB Stream 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "The launcher itself adds: build (builds everything), test (runs every test) and images (makes images of"
                    + " the services).",
            "Exit codes: 0 done, 1 it did not work (the message says why), 2 wrong usage."
        },
        subcommands = {
            UpCommand.class,
            IngestCommand.class,
            TailCommand.class,
            SearchCommand.class,
            LeaksCommand.class,
            ShowCommand.class,
            StatsCommand.class,
            TaskCommand.class,
            EvalCommand.class,
            StylesCommand.class,
            ReviewCommand.class,
            ReviewsCommand.class,
            ReannotateCommand.class,
            RejectionsCommand.class,
            RedriveCommand.class,
            SetupCommand.class,
            LoadCommand.class,
            BenchCommand.class
        })
public final class Main implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        // Libraries log to the terminal unless told otherwise; what a person needs to know, the commands say
        // themselves.
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, for tests and documentation. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((exception, command, parsed) -> tell(exception, command));
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
            err.println(command.getColorScheme().errorText("journeydb: " + Plain.lines(failure.getMessage())));
        } else {
            err.println(command.getColorScheme().errorText("journeydb: an unexpected error; please report it:"));
            exception.printStackTrace(err);
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
