package io.journeydb.cli.review;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code journeydb reviews}. */
@Command(
        name = "reviews",
        mixinStandardHelpOptions = true,
        description = "What is to be reviewed next, and how the review of a sample stands.",
        subcommands = {ReviewQueueCommand.class, ReviewStateCommand.class})
public final class ReviewsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }
}
