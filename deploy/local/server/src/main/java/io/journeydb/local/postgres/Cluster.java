package io.journeydb.local.postgres;

import io.journeydb.local.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A database cluster: PostgreSQL's word for one data folder. */
final class Cluster {

    private final Path folder;

    Cluster(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Where a new cluster is made, to be moved to {@link #folder()} when it is whole. */
    Path draft() {
        return folder.resolveSibling(folder.getFileName() + ".new");
    }

    /** Whether the cluster was made to its end; a folder appears by a move, so half of one is never seen. */
    boolean isComplete() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** Makes the finished draft the cluster. */
    void completeFromDraft() throws IOException {
        Files.move(draft(), folder);
    }

    /** Deletes what an attempt that was cut short has left. */
    void deleteDraft() throws IOException {
        FileTree.delete(draft());
    }

    /**
     * The server that runs on this folder, whoever started it. The operating system gives ids of dead processes to others, so
     * the process must be a PostgreSQL that was told this folder as well.
     */
    Optional<ProcessHandle> postmaster() throws IOException {
        return recordedProcess().filter(this::isOurs);
    }

    /** Removes a process id file that names no PostgreSQL: with a reused id PostgreSQL would refuse to start. */
    void deleteStaleProcessId() throws IOException {
        Files.deleteIfExists(processIdFile());
    }

    private Optional<ProcessHandle> recordedProcess() throws IOException {
        try {
            List<String> lines = Files.readAllLines(processIdFile());
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        String[] arguments = info.arguments().orElse(new String[0]);
        return info.command().filter(command -> command.contains("postgres")).isPresent()
                && List.of(arguments).contains(folder.toString());
    }

    private Path processIdFile() {
        return folder.resolve("postmaster.pid");
    }
}
