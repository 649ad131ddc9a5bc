package io.journeydb.cli.eval;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.evaluation.files.InvalidFilesException;
import io.journeydb.evaluation.files.Progress;
import io.journeydb.evaluation.task.Evaluation;
import io.journeydb.evaluation.task.Evaluation.Published;
import io.journeydb.evaluation.task.Evaluator;
import io.journeydb.evaluation.task.PublishedFile;
import io.journeydb.evaluation.task.Task;
import io.journeydb.evaluation.task.TextSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Runs an evaluation of files, whose faults end the command. */
public final class FileEvaluation {

    private final Evaluator evaluator;

    /** @param settings asked for tasks whose answers are texts, alone: what they need takes time to load */
    public FileEvaluation(Supplier<TextSettings> settings) {
        this.evaluator = new Evaluator(settings);
    }

    /** @throws Failure with a line for each fault if the files cannot be evaluated */
    public Evaluation evaluate(Task task, Path predictions, Path references) {
        return evaluate(task, predictions, references, null);
    }

    /**
     * The same with published rows beside it.
     *
     * @param published a file of them, or null
     * @throws Failure with a line for each fault if the files cannot be evaluated
     */
    Evaluation evaluate(Task task, Path predictions, Path references, Path published) {
        try {
            List<Published> rows = published == null ? List.of() : PublishedFile.read(published);
            return evaluator
                    .evaluate(task, predictions, references, Progress.UNWATCHED)
                    .beside(rows);
        } catch (InvalidFilesException e) {
            throw new Failure("these files cannot be evaluated:" + System.lineSeparator() + e.getMessage(), e);
        }
    }
}
