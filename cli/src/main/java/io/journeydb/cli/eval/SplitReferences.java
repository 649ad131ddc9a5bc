package io.journeydb.cli.eval;

import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.evaluation.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The references of a split, fetched from a running index service into a file that goes with this. */
public final class SplitReferences implements AutoCloseable {

    private final Path folder;
    private final Path file;

    private SplitReferences(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /** @throws Failure if the service does not answer, or knows no such split */
    public static SplitReferences fetch(ServiceClient index, Task task, String split) {
        if (!split.matches("[a-z]{1,16}")) {
            throw new Failure("a split is one of train, val, test, external");
        }
        try {
            Path folder = Files.createTempDirectory("journeydb-references-");
            SplitReferences references = new SplitReferences(folder, folder.resolve("split " + split));
            try {
                index.download("/v1/evaluations/references?task=" + task.label() + "&split=" + split, references.file);
            } catch (Failure e) {
                references.close();
                throw e;
            }
            return references;
        } catch (IOException e) {
            throw new Failure("cannot keep the references in a temporary file: " + e.getMessage(), e);
        }
    }

    /** Where they are. */
    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new Failure("cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }
}
