package io.journeydb.index.evaluation;

import io.journeydb.media.store.ObjectStoreException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The jobs of this process that are not finished: evaluated a few at once, the others wait, and a bounded number of both. Their state
 * goes to the object store every now and then, where others see it. Thread safe.
 */
final class JobQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

    private static final int LAST_SECONDS = 5;

    private final JobStore store;
    private final JobRun run;
    private final JobSettings settings;
    private final Semaphore places;
    private final Map<JobId, LocalJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService workers;
    private final ScheduledExecutorService keeper;
    private volatile boolean closing;
    private final AtomicBoolean toResume = new AtomicBoolean(true);
    private boolean storeAway;

    JobQueue(JobStore store, JobRun run, JobSettings settings) {
        this.store = store;
        this.run = run;
        this.settings = settings;
        this.places = new Semaphore(settings.most());
        this.workers = Executors.newFixedThreadPool(
                settings.atOnce(),
                Thread.ofPlatform().name("evaluation-", 0).daemon().factory());
        this.keeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("evaluation-keeper").daemon().factory());
    }

    /** @param resume tried until the object store answers, and again once a job could not keep how it ended */
    void start(Runnable resume) {
        long period = settings.saved().toMillis();
        keeper.scheduleWithFixedDelay(() -> tend(resume), 0, period, TimeUnit.MILLISECONDS);
    }

    private void tend(Runnable resume) {
        try {
            // Taken back before: what asks for another time meanwhile gets it.
            if (toResume.getAndSet(false)) {
                resume.run();
            }
            jobs.values().forEach(this::tend);
            storeAway = false;
        } catch (ObjectStoreException e) {
            toResume.set(true);
            // Tried again after the next period; a warning each would say no more than the first one.
            LOG.atLevel(storeAway || closing ? Level.DEBUG : Level.WARN)
                    .setCause(e)
                    .log("The state of evaluations cannot be kept now");
            storeAway = true;
        } catch (RuntimeException e) {
            toResume.set(true);
            // Thrown on, it would end this for all jobs. Stopping interrupts what is under way.
            if (!closing) {
                LOG.error("The state of evaluations cannot be kept", e);
            }
        }
    }

    private void tend(LocalJob local) {
        EvaluationJob job = local.snapshot();
        if (store.isMarkedCancelled(job.id())) {
            cancel(local);
        }
        synchronized (local) {
            EvaluationJob now = local.snapshot();
            if (!now.state().isFinal()) {
                store.save(now);
            }
        }
    }

    /** A place of a job to come; none when all are taken. */
    Optional<Place> reserve() {
        return places.tryAcquire() ? Optional.of(new Place()) : Optional.empty();
    }

    /** A reserved place; closed without a job, it is free again. For one thread. */
    final class Place implements AutoCloseable {

        private boolean taken;

        /** Puts the job into the queue. */
        void take(EvaluationJob job) {
            taken = true;
            enqueue(job);
        }

        @Override
        public void close() {
            if (!taken) {
                places.release();
            }
        }
    }

    /** A job of an earlier start; while all places are taken, it is tried again after the next period. */
    void again(EvaluationJob job) {
        if (places.tryAcquire()) {
            enqueue(job);
        } else {
            toResume.set(true);
        }
    }

    /** Once, also where a job that has just come is found pending. */
    private void enqueue(EvaluationJob job) {
        LocalJob local = new LocalJob(job);
        if (jobs.putIfAbsent(job.id(), local) != null) {
            places.release();
            return;
        }
        workers.execute(() -> work(local));
    }

    Optional<LocalJob> find(JobId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    private void work(LocalJob local) {
        try {
            EvaluationJob end = end(local);
            if (end.state().isFinal()) {
                finish(local, end);
            }
        } catch (ObjectStoreException e) {
            // It stays pending, and is gone on with as soon as the store answers.
            LOG.warn("What came of an evaluation cannot be kept", e);
        } finally {
            EvaluationJob left = local.snapshot();
            jobs.remove(left.id());
            places.release();
            if (!left.state().isFinal() && !closing) {
                toResume.set(true);
            }
        }
    }

    /** What became of the job; not finished, when the process stops. */
    private EvaluationJob end(LocalJob local) {
        try {
            if (!closing && local.begin()) {
                store.save(local.snapshot());
                EvaluationJob end = run.run(local.snapshot(), local.progress());
                // Stopping breaks off reads and writes: no fault of the job, which goes on with the next start.
                return closing && end.state() == JobState.FAILED ? local.snapshot() : end;
            }
        } catch (CancellationException e) {
            LOG.debug("An evaluation was stopped");
        }
        return local.isCancelled() ? local.snapshot().cancelled() : local.snapshot();
    }

    /** Ends it: at once if it waits, else at the next sample. */
    EvaluationJob cancel(LocalJob local) {
        synchronized (local) {
            local.cancel();
            EvaluationJob job = local.snapshot();
            if (job.state() == JobState.QUEUED) {
                finish(local, job.cancelled());
                jobs.remove(job.id());
            }
            return local.snapshot();
        }
    }

    /** Keeps how it ended, unless it had ended before. */
    private void finish(LocalJob local, EvaluationJob end) {
        synchronized (local) {
            if (local.snapshot().state().isFinal()) {
                return;
            }
            store.save(end);
            local.become(end);
        }
        store.unmarkPending(end.id());
        LOG.info("Evaluation finished: evaluation={} task={} state={}", end.id(), end.task(), end.state());
    }

    @Override
    public void close() {
        closing = true;
        keeper.shutdownNow();
        jobs.values().forEach(local -> local.progress().stop());
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("An evaluation does not stop; the next start goes on with it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
