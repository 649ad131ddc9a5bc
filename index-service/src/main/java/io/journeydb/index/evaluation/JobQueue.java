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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private volatile boolean resumed;

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

    /** @param resume tried until the object store answers */
    void start(Runnable resume) {
        long period = settings.saved().toMillis();
        keeper.scheduleWithFixedDelay(() -> tend(resume), 0, period, TimeUnit.MILLISECONDS);
    }

    private void tend(Runnable resume) {
        try {
            if (!resumed) {
                resume.run();
                resumed = true;
            }
            jobs.values().forEach(this::tend);
        } catch (ObjectStoreException e) {
            // Tried again after the next period; a warning each would say no more than the first one's cause elsewhere.
            LOG.debug("The state of evaluations cannot be kept now", e);
        } catch (RuntimeException e) {
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

    /** A job of the last run, which has its place whatever came since. */
    void again(EvaluationJob job) {
        if (!jobs.containsKey(job.id())) {
            places.acquireUninterruptibly();
            enqueue(job);
        }
    }

    private void enqueue(EvaluationJob job) {
        LocalJob local = new LocalJob(job);
        jobs.put(job.id(), local);
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
            // It stays pending: the next start goes on with it.
            LOG.warn("What came of an evaluation cannot be kept", e);
        } finally {
            jobs.remove(local.snapshot().id());
            places.release();
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
