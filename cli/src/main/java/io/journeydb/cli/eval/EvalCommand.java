package io.journeydb.cli.eval;

import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.evaluation.embedding.Embeddings;
import io.journeydb.evaluation.files.DocumentFrequencyFile;
import io.journeydb.evaluation.report.HtmlReport;
import io.journeydb.evaluation.report.JsonReport;
import io.journeydb.evaluation.task.Evaluation;
import io.journeydb.evaluation.task.Task;
import io.journeydb.evaluation.task.TextSettings;
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
            "Scores predictions of one of the four tasks, a file, against references: a file too, or a split of a"
                    + " running system. --self instead scores the system's own offline answers.",
            "",
            "One JSON object a line: {\"id\": …, \"prediction\": …} and {\"id\": …, \"references\": […]}. A prediction"
                    + " is a text (caption, prompt-inversion), a ranked list of phrases (style-retrieval) or a letter by"
                    + " question id (vqa). Formats and metrics: docs/evaluation.md."
        },
        footer = {
            "",
            "  journeydb eval caption --predictions mine.jsonl --references right.jsonl --report out",
            "  journeydb eval vqa --predictions mine.jsonl --split val",
            "  journeydb eval --self"
        })
public final class EvalCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TASK",
            description = "caption, prompt-inversion, style-retrieval or vqa.")
    private String task;

    @Option(names = "--predictions", paramLabel = "FILE", description = "What was predicted.")
    private Path predictions;

    @Option(names = "--references", paramLabel = "FILE", description = "What is right.")
    private Path references;

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            description = "Take as right what the running system has for a split: train, val, test or external.")
    private String split;

    @Mixin
    private SelfOptions self;

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

    @Option(
            names = "--published",
            paramLabel = "FILE",
            description = "Set these scores of others beside ours: {\"model\", \"data\", \"score\", \"value\"} a line.")
    private Path published;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (self.isAsked()) {
            self.run(out, asJson);
        } else {
            score(task(), out);
        }
        out.flush();
        spec.commandLine().getErr().flush();
        return CommandLine.ExitCode.OK;
    }

    private void score(Task chosen, PrintWriter out) {
        Evaluation evaluation = evaluate(chosen);
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
    }

    private Evaluation evaluate(Task chosen) {
        FileEvaluation evaluator = new FileEvaluation(this::settings);
        if (references != null) {
            return evaluator.evaluate(chosen, predictions, references, published);
        }
        ServiceClient index = new ServiceClient("index", connection.addresses().index());
        try (SplitReferences fetched = SplitReferences.fetch(index, chosen, split)) {
            return evaluator.evaluate(chosen, predictions, fetched.file(), published);
        }
    }

    private Task task() {
        if (task == null || predictions == null || (references == null) == (split == null)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "give TASK, --predictions, and either --references or --split; or --self alone");
        }
        return Task.of(task)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "\"" + task + "\" is no task; there are "
                                + Arrays.stream(Task.values()).map(Task::label).collect(Collectors.joining(", "))));
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
                    HtmlReport.of(
                            evaluation,
                            predictions + " against " + (references == null ? "split " + split : references)),
                    StandardCharsets.UTF_8);
            Files.writeString(report.resolve("report.json"), JsonReport.of(evaluation), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure("cannot write the report to " + report + ": " + e.getMessage(), e);
        }
    }
}
