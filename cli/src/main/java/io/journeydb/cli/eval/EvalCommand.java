package io.journeydb.cli.eval;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.evaluation.embedding.Embeddings;
import io.journeydb.evaluation.files.DocumentFrequencyFile;
import io.journeydb.evaluation.files.InvalidFilesException;
import io.journeydb.evaluation.report.HtmlReport;
import io.journeydb.evaluation.report.JsonReport;
import io.journeydb.evaluation.task.Evaluation;
import io.journeydb.evaluation.task.StyleEvaluation;
import io.journeydb.evaluation.task.Task;
import io.journeydb.evaluation.task.TextEvaluation;
import io.journeydb.evaluation.task.TextSettings;
import io.journeydb.evaluation.task.VqaEvaluation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journeydb eval}. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = {
            "Scores predictions of one of the four tasks against references, both from files; no service is needed.",
            "",
            "One JSON object a line: {\"id\": …, \"prediction\": …} and {\"id\": …, \"references\": […]}. A prediction is a "
                    + "text (caption, prompt-inversion), a ranked list of phrases (style-retrieval) or a letter by "
                    + "question id (vqa). Formats and metrics: docs/evaluation.md."
        })
public final class EvalCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TASK", description = "caption, prompt-inversion, style-retrieval or vqa.")
    private String task;

    @Option(names = "--predictions", required = true, paramLabel = "FILE", description = "What was predicted.")
    private Path predictions;

    @Option(names = "--references", required = true, paramLabel = "FILE", description = "What is right.")
    private Path references;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean asJson;

    @Option(names = "--report", paramLabel = "DIR", description = "Write report.html and report.json there.")
    private Path report;

    @Mixin
    private MeteorOptions meteor;

    @Option(names = "--skip-similarity", description = "Leave Similarity out: it embeds every text (200 a second).")
    private boolean skipSimilarity;

    @Option(
            names = "--document-frequencies",
            paramLabel = "FILE",
            description = "CIDEr's word statistics of another corpus (default: those of the references).")
    private Path frequencies;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Evaluation evaluation = evaluate();
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(Plain.json(JsonReport.of(evaluation)));
        } else {
            new EvaluationText(evaluation).print(out);
        }
        evaluation.warnings().forEach(warning -> spec.commandLine().getErr().println("journeydb: " + warning));
        if (report != null) {
            write(evaluation);
            spec.commandLine().getErr().println("journeydb: the report is " + report.resolve("report.html"));
        }
        out.flush();
        spec.commandLine().getErr().flush();
        return CommandLine.ExitCode.OK;
    }

    private Evaluation evaluate() {
        Task chosen = Task.of(task)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "\"" + task + "\" is no task; there are "
                                + Arrays.stream(Task.values()).map(Task::label).collect(Collectors.joining(", "))));
        try {
            return switch (chosen) {
                case CAPTION, PROMPT_INVERSION -> new TextEvaluation(chosen, settings()).run(predictions, references);
                case STYLE_RETRIEVAL -> new StyleEvaluation().run(predictions, references);
                case VQA -> new VqaEvaluation().run(predictions, references);
            };
        } catch (InvalidFilesException e) {
            throw new Failure("these files cannot be evaluated:" + System.lineSeparator() + e.getMessage(), e);
        }
    }

    private TextSettings settings() {
        return new TextSettings(
                meteor.data(),
                frequencies == null ? null : DocumentFrequencyFile.read(frequencies),
                skipSimilarity ? new Embeddings.None("it was left out") : new Embeddings.Of(new MiniLm()),
                Runtime.getRuntime().availableProcessors());
    }

    private void write(Evaluation evaluation) {
        try {
            Files.createDirectories(report);
            Files.writeString(
                    report.resolve("report.html"),
                    HtmlReport.of(evaluation, predictions + " against " + references),
                    StandardCharsets.UTF_8);
            Files.writeString(report.resolve("report.json"), JsonReport.of(evaluation), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure("cannot write the report to " + report + ": " + e.getMessage(), e);
        }
    }
}
