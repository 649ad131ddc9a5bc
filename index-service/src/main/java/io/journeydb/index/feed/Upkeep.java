package io.journeydb.index.feed;

import io.journeydb.index.search.IndexUnavailableException;
import io.journeydb.index.search.SampleIndex;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refreshes and commits at intervals, beside the thread that writes. */
final class Upkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /** While a replay runs nobody waits for its samples, and fewer refreshes make fewer and larger segments. */
    private static final Duration REFRESH_OF_REPLAY = Duration.ofSeconds(5);

    private static final long CLOSE_SECONDS = 30;

    private final SampleIndex index;
    private final BooleanSupplier replaying;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(
            2, work -> Thread.ofPlatform().name("index-upkeep").unstarted(work));
    private volatile boolean failed;
    private long refreshedNanos = System.nanoTime();

    Upkeep(SampleIndex index, BooleanSupplier replaying) {
        this.index = index;
        this.replaying = replaying;
    }

    void start(Duration refresh, Duration commit) {
        every(refresh, this::refresh);
        every(commit, index::commit);
    }

    /** False once an Error ended the refreshes or the commits, or after {@link #close}. */
    boolean isAlive() {
        return !failed && !clock.isShutdown();
    }

    /** Called by one thread at a time. */
    private void refresh() {
        boolean early = System.nanoTime() - refreshedNanos < REFRESH_OF_REPLAY.toNanos();
        if (!early || !replaying.getAsBoolean()) {
            index.refresh();
            refreshedNanos = System.nanoTime();
        }
    }

    private void every(Duration interval, Runnable work) {
        clock.scheduleWithFixedDelay(
                () -> unlessFailed(work), interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** A task that throws is never run again, so nothing may leave it. A failed index is reopened by the feed. */
    private void unlessFailed(Runnable work) {
        try {
            if (index.isWritable()) {
                work.run();
            }
        } catch (IndexUnavailableException e) {
            LOG.warn("The index's storage failed", e);
        } catch (RuntimeException e) {
            LOG.error("The index could not be refreshed or committed", e);
        } catch (Error e) {
            // The clock would keep it to itself and just end the task.
            failed = true;
            LOG.error("The index is refreshed or committed no more", e);
            throw e;
        }
    }

    /** Waits for work in progress; never interrupts it, as that would close the index's files. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A commit of the index takes unusually long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
