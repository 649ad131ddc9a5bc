package io.journeydb.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** What keeps the objects of a local stack. A data folder belongs to the one that it began with. */
public enum S3Store {
    /** S3Proxy over a folder. Comes with the build. */
    S3PROXY("S3Proxy", "s3proxy", ServerCommands.BUCKET),
    /** A MinIO server that is installed on this machine. */
    MINIO("MinIO", "minio", "drive");

    private final String title;
    private final String id;
    private final String folder;

    S3Store(String title, String id, String folder) {
        this.title = title;
        this.id = id;
        this.folder = folder;
    }

    /** How messages name it. */
    public String title() {
        return title;
    }

    /** How options name it. */
    public String id() {
        return id;
    }

    /** @throws LocalStackException when the data folder's objects are another one's, who alone can read them */
    void requireOwn(Path data) {
        for (S3Store other : values()) {
            if (other != this && Files.exists(data.resolve(other.folder))) {
                throw new LocalStackException("The objects in " + data + " were stored by " + other.title + ", and "
                        + title + " can't read them. Choose another data folder, or go on with --store " + other.id
                        + ".");
            }
        }
    }
}
