package io.journeydb.evaluation.task;

import io.journeydb.evaluation.files.Progress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

/** Evaluates files of predictions of any task: the one way in for command line and service. Safe for use by several threads. */
public final class Evaluator {

    private final Supplier<TextSettings> settings;

    /** @param settings asked for tasks whose answers are texts, alone: what they need takes time to load */
    public Evaluator(Supplier<TextSettings> settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * Reads, checks and scores.
     *
     * @throws io.journeydb.evaluation.files.InvalidFilesException if the files cannot be evaluated
     */
    public Evaluation evaluate(Task task, Path predictions, Path references, Progress progress) {
        return switch (task) {
            case CAPTION, PROMPT_INVERSION ->
                new TextEvaluation(task, settings.get()).run(predictions, references, progress);
            case STYLE_RETRIEVAL -> new StyleEvaluation().run(predictions, references, progress);
            case VQA -> new VqaEvaluation().run(predictions, references, progress);
        };
    }
}
