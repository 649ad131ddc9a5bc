package io.journeydb.annotate.work;

import io.journeydb.annotate.patience.StoppedException;
import io.journeydb.annotate.store.Claim;
import io.journeydb.annotate.work.OutcomeStore.Brought;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Stores outcomes apart from the workers, so that they ask on while the database works. What comes while one group is stored
 * gathers for the next; nobody waits for company. Thread safe.
 */
final class StoringThread {

    private static final Logger LOG = Logger.getLogger(StoringThread.class);

    private final OutcomeStore store;
    private final Consumer<Claim> done;
    private final Semaphore places;

    /** Outcomes as they came; empty for the end. */
    private final BlockingQueue<Optional<Brought>> waiting = new LinkedBlockingQueue<>();

    private final Thread thread;
    private volatile boolean closing;

    /**
     * A thread that runs until it is closed.
     *
     * @param capacity outcomes that are not stored, at most; then bringing waits, and so the annotator
     * @param done told of every claim that is dealt with, on this thread
     */
    StoringThread(OutcomeStore store, int capacity, Consumer<Claim> done) {
        this.store = store;
        this.done = done;
        this.places = new Semaphore(capacity);
        this.thread = Thread.ofPlatform().daemon().name("annotate-store").start(this::run);
    }

    /** Leaves the outcome to be stored; waits while too many do. */
    void bring(Brought brought) throws InterruptedException {
        // What an interrupted annotator said is kept, if there is a place.
        if (!places.tryAcquire()) {
            places.acquire();
        }
        waiting.add(Optional.of(brought));
    }

    /** Whether the thread is gone although nobody closed it. */
    boolean hasEnded() {
        return !closing && !thread.isAlive();
    }

    /** Stores what was brought and what is left, however much, then ends; at most in that time. */
    void close(List<Brought> left, Duration drain) {
        closing = true;
        left.forEach(brought -> waiting.add(Optional.of(brought)));
        waiting.add(Optional.empty());
        try {
            if (!thread.join(drain)) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            boolean ended = false;
            while (!ended) {
                List<Optional<Brought>> taken = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(taken);
                ended = taken.stream().anyMatch(Optional::isEmpty);
                store(taken.stream().flatMap(Optional::stream).toList());
            }
        } catch (InterruptedException | StoppedException e) {
            LOG.debugf("Stopped before all outcomes were stored, their claims run out: outcomes=%d", waiting.size());
        }
    }

    private void store(List<Brought> group) {
        try {
            store.store(group);
        } catch (StoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            // A defect must not end the thread: nothing would be stored any more while health says UP.
            LOG.errorf(e, "Outcomes could not be stored, their claims are freed: outcomes=%d", group.size());
        } finally {
            places.release(group.size());
            group.forEach(brought -> done.accept(brought.claim()));
        }
    }
}
