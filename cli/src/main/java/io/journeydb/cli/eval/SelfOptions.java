package io.journeydb.cli.eval;

import io.journeydb.cli.eval.self.SelfCheck;
import io.journeydb.cli.eval.self.SelfReport;
import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.system.SystemOptions;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.local.files.FileTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The self-check, and how large it is. */
final class SelfOptions {

    @Option(
            names = "--self",
            description =
                    "Start a system of its own on free ports, feed it drawn samples, and score its offline answers on"
                            + " the validation split beside guesses. Takes some minutes.")
    private boolean asked;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Drawn samples of --self (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Where --self leaves data, predictions and references (default: a temporary folder).")
    private Path keep;

    boolean isAsked() {
        return asked;
    }

    void run(PrintWriter out, boolean asJson) {
        Path folder = folder();
        Path data = folder.resolve("data");
        SelfReport report;
        try (RunningSystem system = RunningSystem.start(SystemOptions.in(data).withFreePorts())) {
            report = new SelfCheck(system, folder).run(samples);
        }
        if (keep == null) {
            delete(data);
        }
        if (asJson) {
            out.println(Plain.json(report.json().toPrettyString()));
        } else {
            report.print(out);
            out.println("Predictions and references: " + folder);
        }
    }

    private static void delete(Path data) {
        try {
            FileTree.delete(data);
        } catch (IOException e) {
            throw new Failure("cannot delete " + data + ": " + e.getMessage(), e);
        }
    }

    private Path folder() {
        try {
            return keep == null
                    ? Files.createTempDirectory("journeydb-self-")
                    : Files.createDirectories(keep).toAbsolutePath();
        } catch (IOException e) {
            throw new Failure("cannot make a folder: " + e.getMessage(), e);
        }
    }
}
