package io.journeydb.cli.up;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.system.SystemOptions;
import io.journeydb.local.files.FileTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The main job as a check, on a system of its own. A temporary folder goes with the system when the job was done, and also when
 * this JVM is told to end; after a failure it stays, for its logs.
 */
final class MainJobRun {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PATIENCE_AT_EXIT = Duration.ofSeconds(60);

    private final SystemOptions options;
    private final Path folder;
    private final boolean temporary;
    private final int samples;
    private final PrintWriter out;
    private volatile boolean stopping;

    MainJobRun(SystemOptions options, boolean temporary, int samples, PrintWriter out) {
        this.options = options;
        this.folder = options.data();
        this.temporary = temporary;
        this.samples = samples;
        this.out = out;
    }

    /** Whether every sample left every trace. */
    boolean run() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        interruptAtExit(Thread.currentThread(), over);
        long started = System.nanoTime();
        boolean done = false;
        try (RunningSystem system = RunningSystem.start(options)) {
            out.printf(Locale.ROOT, "All services are ready after %.1f s.%n", seconds(started));
            out.flush();
            done = check(system);
        } catch (RuntimeException e) {
            // Told to end: whatever was under way was interrupted, and fails in its own way.
            if (!stopping) {
                throw e;
            }
        } finally {
            cleanUp(done);
            over.countDown();
        }
        return done;
    }

    /** The end of the JVM waits until the system has stopped and its folder is gone. */
    private void interruptAtExit(Thread job, CountDownLatch over) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            if (over.getCount() > 0) {
                stopping = true;
                job.interrupt();
            }
            try {
                if (!over.await(PATIENCE_AT_EXIT.toSeconds(), TimeUnit.SECONDS)) {
                    out.println("Left behind: " + folder);
                    out.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void cleanUp(boolean done) throws IOException {
        if (temporary && (done || stopping)) {
            FileTree.delete(folder);
        } else {
            out.println("Logs: " + folder.resolve("logs"));
        }
        out.flush();
    }

    private boolean check(RunningSystem system) {
        long started = System.nanoTime();
        DrawnFeed.Result fed = new DrawnFeed(system).feed(samples, PATIENCE);
        try (Journey journey = fed.journey()) {
            List<String> missing = new MainJobCheck(system).missing(fed);
            if (missing.isEmpty()) {
                out.printf(
                        Locale.ROOT,
                        "The main job is done: each of %,d samples has its object, row, both events, document and hit; nothing was rejected (%.1f s).%n",
                        fed.sent().size(),
                        seconds(started));
                return true;
            }
            out.printf(
                    Locale.ROOT,
                    "The main job is not done: pushed %,d, stored %,d, annotated %,d, searchable %,d, rejected %,d.%n",
                    fed.sent().size(),
                    journey.storedCount(),
                    journey.annotatedCount(),
                    journey.indexedCount(),
                    journey.rejectedCount());
            missing.forEach(line -> out.println("  " + line));
            return false;
        }
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }
}
