package io.journeydb.index.evaluation;

import io.journeydb.evaluation.task.Task;
import java.util.Objects;

/** What somebody wants to have evaluated. @param predictions a file or an object; @param references those, or a split */
public record Submission(Task task, Source predictions, Source references) {

    public Submission {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(predictions, "predictions");
        Objects.requireNonNull(references, "references");
        if (predictions instanceof Source.OfSplit) {
            throw new IllegalArgumentException("a split has references, no predictions");
        }
    }
}
