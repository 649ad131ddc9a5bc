package io.journeydb.index.evaluation;

import io.journeydb.evaluation.task.Task;
import io.journeydb.events.identity.Split;
import io.journeydb.index.evaluation.EvaluationJob.Input;
import io.journeydb.media.store.ObjectContent;
import io.journeydb.media.store.ObjectKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** The files of a running job, in a temporary folder that goes with this. For one thread. */
final class JobFiles implements AutoCloseable {

    private final JobStore store;
    private final References references;
    private final long mostBytes;
    private final RunProgress progress;
    private final Path folder;
    private final Deque<Path> made = new ArrayDeque<>();

    /** @param mostBytes of a file, wherever it comes from */
    JobFiles(JobStore store, References references, long mostBytes, RunProgress progress) throws IOException {
        this.store = store;
        this.references = references;
        this.mostBytes = mostBytes;
        this.progress = progress;
        this.folder = Files.createTempDirectory("journeydb-evaluation-");
        made.push(folder);
    }

    /**
     * Fetches a file, of the name that its messages have on the command line, too.
     *
     * @param role what it is, which no other file of the job is
     * @throws NoObjectException if it cannot be had, or is too large
     * @throws java.util.concurrent.CancellationException if the job is to stop
     */
    Path fetch(Task task, String role, Input input) throws IOException {
        Path place = Files.createDirectory(folder.resolve(role));
        made.push(place);
        Path file = place.resolve(fileName(input.name(), role));
        made.push(file);
        try (OutputStream out = Files.newOutputStream(file)) {
            if (input.split() == null) {
                copy(new ObjectKey(input.key()), out);
            } else {
                Split split = Split.parse(input.split());
                references.write(task, split, new SplitOutput(out, split, mostBytes, progress));
            }
        }
        return file;
    }

    private static String fileName(String name, String role) {
        String last = name.substring(name.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._ -]", "_");
        return last.isBlank() || last.startsWith(".") || last.length() > 100 ? role + ".jsonl" : last;
    }

    private void copy(ObjectKey key, OutputStream out) throws IOException {
        try (ObjectContent content =
                store.open(key).orElseThrow(() -> new NoObjectException("There is no object " + key))) {
            if (content.info().size() > mostBytes) {
                throw new NoObjectException("The object " + key + " has more than " + mostBytes + " bytes");
            }
            content.stream().transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        while (!made.isEmpty()) {
            Files.deleteIfExists(made.pop());
        }
    }

    /** A file that cannot be had. */
    static final class NoObjectException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoObjectException(String message) {
            super(message);
        }
    }
}
