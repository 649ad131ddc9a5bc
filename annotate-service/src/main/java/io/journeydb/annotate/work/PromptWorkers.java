package io.journeydb.annotate.work;

import io.journeydb.annotate.annotator.AnnotationOutcome;
import io.journeydb.annotate.annotator.Annotator;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.store.Claim;
import io.journeydb.annotate.store.PromptQueue;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.annotate.work.OutcomeStore.Brought;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Annotates prompts that have no annotation. {@link #dispatch()} is one pass of one background loop, {@link #renew()} of
 * another. Annotators are asked on threads of the workers' own, one for each prompt that may be with the annotator at once;
 * what comes of it is stored by another, so that the annotator waits neither for claims nor for the store.
 */
public final class PromptWorkers implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PromptWorkers.class);

    /** Claims are made for a part of the workers at a time, and two such parts ahead of them: no worker waits for a claim. */
    private static final int BATCHES_OF_CONCURRENCY = 4;

    /** Outcomes may wait while those of all workers are stored, and as many again. */
    private static final int GROUPS = 2;

    /** More than any transaction takes; when the database is down, the service's patience is over before. */
    private static final Duration TO_STORE = Duration.ofSeconds(10);

    private final PromptQueue queue;
    private final Annotator annotator;
    private final WorkSettings settings;
    private final Telemetry telemetry;
    private final int batch;
    private final Semaphore free;
    private final Set<Claim> held = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;
    private final StoringThread storing;
    private volatile boolean claiming = true;

    /** What others do when rows have changed; called after the commit, must not block. */
    public interface Consequences {

        /** Samples are due on the annotations topic. */
        void samplesAreDue();

        /** Samples of a refused prompt are due on the rejections. */
        void samplesAreRefused();
    }

    /** Workers that wait for {@link #dispatch()}. */
    public PromptWorkers(
            PromptQueue queue,
            Annotator annotator,
            WorkSettings settings,
            Patience patience,
            InstantSource clock,
            Telemetry telemetry,
            Consequences consequences) {
        this.queue = queue;
        this.annotator = annotator;
        this.settings = settings;
        this.telemetry = telemetry;
        this.batch = Math.max(1, settings.concurrency() / BATCHES_OF_CONCURRENCY);
        this.free = new Semaphore(settings.concurrency() + 2 * batch);
        this.threads = Executors.newFixedThreadPool(
                settings.concurrency(),
                Thread.ofPlatform().daemon().name("annotate-worker-", 1).factory());
        this.storing = new StoringThread(
                new OutcomeStore(queue, settings.afterDefect(), patience, clock, telemetry, consequences),
                GROUPS * settings.concurrency(),
                held::remove);
    }

    /** Claims prompts for the workers that are free or will be soon; true if there may be more to do at once. */
    public boolean dispatch() throws InterruptedException {
        free.acquire(batch);
        if (!claiming || annotator.isPaused()) {
            free.release(batch);
            return false;
        }
        int wanted = batch + free.drainPermits();
        int taken = 0;
        try {
            taken = handOver(queue.claim(wanted, settings.lease()));
            return taken == wanted;
        } finally {
            free.release(wanted - taken);
        }
    }

    private int handOver(List<Claim> claims) throws InterruptedException {
        held.addAll(claims);
        int busy = 0;
        try {
            for (Claim claim : claims) {
                threads.execute(() -> work(claim));
                busy++;
            }
        } catch (RejectedExecutionException e) {
            LOG.debugf("Workers are closed, claims are given back: prompts=%d", claims.size() - busy);
            for (Claim claim : claims.subList(busy, claims.size())) {
                queue.postpone(claim, Duration.ZERO);
                held.remove(claim);
            }
        }
        return busy;
    }

    /** Lets {@link #dispatch()} claim no more, and return even if all workers are busy. */
    public void stopClaiming() {
        claiming = false;
        free.release(batch);
    }

    /** Holds what the workers work on; to be called three times per lease. */
    public boolean renew() {
        queue.renew(held, settings.lease());
        return false;
    }

    /** Whether the thread that stores is gone although the workers are not closed. */
    public boolean hasEnded() {
        return storing.hasEnded();
    }

    /**
     * Waits for the annotations under way, at most {@code drain}; those that are late are interrupted and given back. Then
     * waits until that is stored, unless the database is down.
     */
    public void close(Duration drain) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(drain.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        // Of a late annotation that was brought before, the fence knows.
        List<Brought> left = held.stream()
                .map(claim -> new Brought(claim, givenBack(claim, "stopped", Duration.ZERO)))
                .toList();
        storing.close(left, TO_STORE);
    }

    /** Interrupts the annotations under way and gives their claims back: the fence refuses what still comes of them. */
    @Override
    public void close() {
        close(Duration.ZERO);
    }

    private void work(Claim claim) {
        try {
            storing.bring(new Brought(claim, outcome(claim)));
        } catch (InterruptedException e) {
            LOG.debugf("Stopped before the outcome was stored: promptId=%s", claim.promptId());
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private AnnotationOutcome outcome(Claim claim) {
        return claiming ? ask(claim) : givenBack(claim, "stopped", Duration.ZERO);
    }

    private AnnotationOutcome ask(Claim claim) {
        long begin = System.nanoTime();
        telemetry.asking();
        try {
            AnnotationOutcome outcome = annotator.annotate(claim.request());
            if (outcome instanceof AnnotationOutcome.Unavailable unavailable) {
                LOG.infof(
                        "Annotator unavailable, the prompt waits: promptId=%s reason=%s",
                        claim.promptId(), unavailable.reason());
            }
            return outcome;
        } catch (RuntimeException e) {
            // Whatever the annotator does with one prompt, the others must go on and this one must come again.
            LOG.errorf(e, "Annotator failed, the prompt waits: promptId=%s", claim.promptId());
            return givenBack(claim, "failed", threads.isShutdown() ? Duration.ZERO : settings.afterDefect());
        } finally {
            telemetry.asked(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static AnnotationOutcome givenBack(Claim claim, String reason, Duration wait) {
        return new AnnotationOutcome.Unavailable(reason, wait, claim.request().reached());
    }
}
