package io.journeydb.cli.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The picture files that a source may name: those below one folder, never outside it. */
final class PictureFiles {

    /** What the broker takes, and the ingest service stores. */
    static final long MAX_BYTES = 16L * 1024 * 1024;

    private final Path folder;

    PictureFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** @throws Unusable if the file cannot be taken, with the reason */
    byte[] read(String relative) throws Unusable {
        Path file = resolve(relative);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new Unusable("the file " + relative + " is not there");
            }
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw new Unusable("the file " + relative + " lies behind a link that leaves the source's folder");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new Unusable("the file " + relative + " is larger than 16 MiB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unusable("the file " + relative + " cannot be read: " + e.getMessage());
        }
    }

    private Path resolve(String relative) throws Unusable {
        try {
            Path file = folder.resolve(relative).normalize();
            if (!file.startsWith(folder)) {
                throw new Unusable("the file " + relative + " lies outside the source's folder");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new Unusable("\"" + relative + "\" is no file name");
        }
    }

    /** A file that cannot be taken; the message is the reason. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String reason) {
            super(reason);
        }
    }
}
