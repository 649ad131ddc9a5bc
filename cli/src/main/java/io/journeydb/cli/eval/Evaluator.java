package io.journeydb.cli.eval;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.evaluation.files.InvalidFilesException;
import io.journeydb.evaluation.task.Evaluation;
import io.journeydb.evaluation.task.StyleEvaluation;
import io.journeydb.evaluation.task.Task;
import io.journeydb.evaluation.task.TextEvaluation;
import io.journeydb.evaluation.task.TextSettings;
import io.journeydb.evaluation.task.VqaEvaluation;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Runs an evaluation of files. */
public final class Evaluator {

    private final Supplier<TextSettings> settings;

    /** @param settings asked for tasks whose answers are texts, alone: what they need takes time to load */
    public Evaluator(Supplier<TextSettings> settings) {
        this.settings = settings;
    }

    /** @throws Failure with a line for each fault if the files cannot be evaluated */
    public Evaluation evaluate(Task task, Path predictions, Path references) {
        try {
            return switch (task) {
                case CAPTION, PROMPT_INVERSION -> new TextEvaluation(task, settings.get()).run(predictions, references);
                case STYLE_RETRIEVAL -> new StyleEvaluation().run(predictions, references);
                case VQA -> new VqaEvaluation().run(predictions, references);
            };
        } catch (InvalidFilesException e) {
            throw new Failure("these files cannot be evaluated:" + System.lineSeparator() + e.getMessage(), e);
        }
    }
}
