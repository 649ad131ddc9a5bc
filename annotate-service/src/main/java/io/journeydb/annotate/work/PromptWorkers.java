package io.journeydb.annotate.work;

import io.journeydb.annotate.annotator.AnnotationOutcome;
import io.journeydb.annotate.annotator.Annotator;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.StoppedException;
import io.journeydb.annotate.store.Claim;
import io.journeydb.annotate.store.Completion;
import io.journeydb.annotate.store.PromptQueue;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.events.Annotation;
import io.journeydb.events.rejection.RejectionCode;
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
 * another; annotators are asked on threads of the workers' own.
 */
public final class PromptWorkers implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PromptWorkers.class);

    /** Claims are made for a part of the workers at a time, and two such parts ahead of them: no worker waits for a claim. */
    private static final int BATCHES_OF_CONCURRENCY = 4;

    private final PromptQueue queue;
    private final Annotator annotator;
    private final WorkSettings settings;
    private final Patience patience;
    private final InstantSource clock;
    private final Telemetry telemetry;
    private final Runnable samplesAreDue;
    private final Runnable samplesAreRefused;
    private final GroupedCompletions completions;
    private final int batch;
    private final Semaphore free;
    private final Set<Claim> held = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;
    private volatile boolean claiming = true;

    /**
     * Workers that wait for {@link #dispatch()}.
     *
     * @param samplesAreDue told after every commit that raised a revision; must not block
     * @param samplesAreRefused told after every commit that refused a prompt; must not block
     */
    public PromptWorkers(
            PromptQueue queue,
            Annotator annotator,
            WorkSettings settings,
            Patience patience,
            InstantSource clock,
            Telemetry telemetry,
            Runnable samplesAreDue,
            Runnable samplesAreRefused) {
        this.queue = queue;
        this.annotator = annotator;
        this.settings = settings;
        this.patience = patience;
        this.clock = clock;
        this.telemetry = telemetry;
        this.samplesAreDue = samplesAreDue;
        this.samplesAreRefused = samplesAreRefused;
        this.completions = new GroupedCompletions(queue, patience);
        this.batch = Math.max(1, settings.concurrency() / BATCHES_OF_CONCURRENCY);
        this.free = new Semaphore(settings.concurrency() + 2 * batch);
        this.threads = Executors.newFixedThreadPool(
                settings.concurrency(),
                Thread.ofPlatform().daemon().name("annotate-worker-", 1).factory());
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

    private int handOver(List<Claim> claims) {
        held.addAll(claims);
        int busy = 0;
        try {
            for (Claim claim : claims) {
                threads.execute(() -> work(claim));
                busy++;
            }
        } catch (RejectedExecutionException e) {
            LOG.debugf("Workers are closed, claims are given back: prompts=%d", claims.size() - busy);
            claims.subList(busy, claims.size()).forEach(claim -> giveBack(claim, Duration.ZERO));
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

    /** Waits for the annotations under way, at most {@code drain}; those that are late are interrupted and given back. */
    public void close(Duration drain) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(drain.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupts the annotations under way and gives their claims back: the fence refuses what still comes of them. */
    @Override
    public void close() {
        threads.shutdownNow();
        List.copyOf(held).forEach(claim -> giveBack(claim, Duration.ZERO));
    }

    private void work(Claim claim) {
        try {
            if (claiming) {
                annotate(claim);
            } else {
                giveBack(claim, Duration.ZERO);
            }
        } catch (StoppedException e) {
            LOG.debugf("Stopped before the annotation was stored: promptId=%s", claim.promptId());
        } catch (RuntimeException e) {
            // Whatever the annotator does with one prompt, the others must go on and this one must come again.
            LOG.errorf(e, "Annotator failed, the prompt waits: promptId=%s", claim.promptId());
            giveBack(claim, threads.isShutdown() ? Duration.ZERO : settings.afterDefect());
        } finally {
            held.remove(claim);
            free.release();
        }
    }

    private void annotate(Claim claim) {
        long begin = System.nanoTime();
        AnnotationOutcome outcome = annotator.annotate(claim.request());
        telemetry.asked(Duration.ofNanos(System.nanoTime() - begin));
        switch (outcome) {
            case AnnotationOutcome.Annotated(var draft) -> store(claim, draft.annotatedAt(clock.instant()));
            case AnnotationOutcome.Unavailable(String reason, Duration retryAfter) -> {
                LOG.infof("Annotator unavailable, the prompt waits: promptId=%s reason=%s", claim.promptId(), reason);
                giveBack(claim, retryAfter);
            }
            case AnnotationOutcome.Refused(String reason) -> refuse(claim, reason);
        }
    }

    private void refuse(Claim claim, String reason) {
        LOG.warnf("Annotation refused: promptId=%s code=%s reason=%s", claim.promptId(), RejectionCode.E_MODEL, reason);
        boolean held = patience.insist(() -> queue.refuse(claim, reason));
        if (held) {
            samplesAreRefused.run();
        }
    }

    private void store(Claim claim, Annotation annotation) {
        switch (completions.store(claim, annotation)) {
            case Completion.Stored(int samples) -> {
                telemetry.annotated(1);
                if (samples > 0) {
                    samplesAreDue.run();
                }
            }
            case Completion.LeaseLost() ->
                LOG.warnf("Lease lost, the annotation is dropped: promptId=%s", claim.promptId());
        }
    }

    private void giveBack(Claim claim, Duration wait) {
        held.remove(claim);
        try {
            patience.insist(() -> {
                queue.postpone(claim, wait);
                return claim;
            });
        } catch (StoppedException e) {
            LOG.debugf("Stopped before the claim was given back, it runs out: promptId=%s", claim.promptId());
        }
    }
}
