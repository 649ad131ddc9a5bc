package io.journeydb.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL server of zonky's archive on the class path, unpacked once and kept. Several processes may ask at a time. */
final class Binaries {

    private static final int EXECUTABLE = 0100;

    private final Path folder;

    Binaries(Path folder) {
        this.folder = folder;
    }

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    Path unpacked() throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(folder.getParent());
        Path draft = Files.createTempDirectory(folder.getParent(), "unpacking");
        unpackInto(draft);
        try {
            return Files.move(draft, folder);
        } catch (IOException e) {
            if (Files.isDirectory(folder)) {
                // Another process was faster and its folder is as good; ours stays until the next clean build.
                return folder;
            }
            throw e;
        }
    }

    /** Named as zonky names them, by what this machine is. */
    private static String archive() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    private static void unpackInto(Path target) throws IOException {
        try (InputStream archive = Binaries.class.getResourceAsStream(archive())) {
            if (archive == null) {
                throw new IOException("There is no PostgreSQL for " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + " on the class path");
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
