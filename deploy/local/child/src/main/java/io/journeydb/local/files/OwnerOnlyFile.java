package io.journeydb.local.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files with secrets: mode 0600 from their first byte on. */
public final class OwnerOnlyFile {

    private OwnerOnlyFile() {}

    /** What a file holds. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it; leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes or replaces a file. It is complete before it has its name: a start that is cut short never leaves half of it. */
    public static void write(Path file, Content content) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), null, ownerOnly(file));
        try (OutputStream out = Files.newOutputStream(draft)) {
            content.writeTo(out);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
