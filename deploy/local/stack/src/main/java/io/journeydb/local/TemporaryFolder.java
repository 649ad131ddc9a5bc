package io.journeydb.local;

import io.journeydb.local.files.FileTree;
import java.io.IOException;
import java.nio.file.Path;

/** A folder to delete at the end; null for none. */
record TemporaryFolder(Path folder) {

    static final TemporaryFolder NONE = new TemporaryFolder(null);

    boolean exists() {
        return folder != null;
    }

    void delete() {
        if (folder == null) {
            return;
        }
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            throw new LocalStackException("The temporary folder " + folder + " could not be deleted", e);
        }
    }
}
