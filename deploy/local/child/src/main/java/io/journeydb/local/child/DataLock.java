package io.journeydb.local.child;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Keeps a data folder to one process: a lock on a file beside it, which the operating system drops when its holder dies. */
public final class DataLock implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder, which need not exist.
     *
     * @param patience how long to wait for a process that is ending
     * @throws IOException when another process keeps it
     */
    public static DataLock take(Path folder, Duration patience) throws IOException, InterruptedException {
        Files.createDirectories(folder.getParent());
        Path file = folder.resolveSibling(folder.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + patience.toNanos();
        while (!locked(channel)) {
            if (System.nanoTime() - deadline > 0) {
                channel.close();
                throw new IOException("Another process uses " + folder + " (it holds " + file + ")");
            }
            Thread.sleep(PAUSE);
        }
        return new DataLock(channel);
    }

    /** Gives it back. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
