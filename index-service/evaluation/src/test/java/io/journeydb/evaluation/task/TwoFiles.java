package io.journeydb.evaluation.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of predictions and one of references, as somebody wrote them. */
record TwoFiles(Path predictions, Path references) {

    static TwoFiles in(Path folder, String predictions, String references) {
        try {
            return new TwoFiles(
                    Files.writeString(folder.resolve("predictions.jsonl"), predictions),
                    Files.writeString(folder.resolve("references.jsonl"), references));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
