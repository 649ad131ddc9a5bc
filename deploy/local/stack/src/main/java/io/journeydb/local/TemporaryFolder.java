package io.journeydb.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder to delete at the end; null for none. */
record TemporaryFolder(Path folder) {

    static final TemporaryFolder NONE = new TemporaryFolder(null);

    boolean exists() {
        return folder != null;
    }

    void delete() {
        if (folder == null || Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new LocalStackException("The temporary folder " + folder + " could not be deleted", e);
        }
    }
}
