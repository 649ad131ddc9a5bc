package io.journeydb.index.evaluation;

import io.journeydb.evaluation.task.Evaluator;
import io.journeydb.index.evaluation.EvaluationJob.Code;
import io.journeydb.index.evaluation.EvaluationJob.Failure;
import io.journeydb.index.evaluation.EvaluationJob.Input;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs that this process evaluates, a few at once, in the order in which they came. What they are and what came of them is in the
 * object store: every replica tells of every job, and one that is started again goes on with what it had not finished.
 */
public final class EvaluationJobs implements Evaluations, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationJobs.class);

    private static final String MEDIA_TYPE = "application/x-ndjson";

    /** A replica keeps the state of its jobs much more often while it lives. */
    private static final Duration GONE = Duration.ofMinutes(2);

    private static final int MOST_STARTS = 3;

    private final JobStore store;
    private final JobSettings settings;
    private final JobQueue queue;

    /** One file that came with a request is in memory at a time, however many come at once. */
    private final Semaphore uploading = new Semaphore(1);

    public EvaluationJobs(ObjectStore objects, References references, Evaluator evaluator, JobSettings settings) {
        this.store = new JobStore(objects, settings.replica());
        this.settings = settings;
        this.queue = new JobQueue(store, new JobRun(store, references, evaluator, settings.mostBytes()), settings);
    }

    /** Goes on with what was not finished, as soon as the object store answers. */
    public void start() {
        queue.start(this::resume);
    }

    @Override
    public EvaluationJob submit(Submission submission) {
        JobQueue.Place place = queue.reserve().orElseThrow(() -> new QueueFullException(settings.most()));
        try (place) {
            JobId id = JobId.next();
            EvaluationJob job = EvaluationJob.queued(
                    id,
                    submission,
                    kept(id, "predictions.jsonl", submission.predictions()),
                    kept(id, "references.jsonl", submission.references()),
                    settings.replica());
            store.save(job);
            store.markPending(id);
            place.take(job);
            return job;
        }
    }

    private Input kept(JobId id, String object, Source source) {
        return switch (source) {
            case Source.Stored(ObjectKey key) -> new Input(source.name(), key.value(), null, false);
            case Source.OfSplit split ->
                new Input(source.name(), null, split.split().label(), false);
            case Source.Upload(String name, Path file) -> {
                ObjectKey key = JobStore.key(id, object);
                store(key, file);
                yield new Input(name, key.value(), null, true);
            }
        };
    }

    private void store(ObjectKey key, Path file) {
        uploading.acquireUninterruptibly();
        try {
            store.put(key, Files.readAllBytes(file), MEDIA_TYPE);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload that was received can't be read", e);
        } finally {
            uploading.release();
        }
    }

    private void resume() {
        for (JobId id : store.pending()) {
            try {
                resume(id);
            } catch (UncheckedIOException e) {
                // One that nobody can read any more must not keep the others from going on.
                LOG.error("An evaluation cannot go on: evaluation={}", id, e);
            }
        }
    }

    private void resume(JobId id) {
        if (queue.find(id).isPresent()) {
            return;
        }
        Optional<EvaluationJob> job =
                store.find(id).filter(found -> !found.state().isFinal());
        if (job.isEmpty()) {
            store.unmarkPending(id);
        } else if (job.get().starts() >= MOST_STARTS) {
            store.save(job.get()
                    .failed(new Failure(
                            Code.E_INTERRUPTED, "The service was stopped in the middle of it too often", List.of())));
            store.unmarkPending(id);
        } else {
            queue.again(job.get());
        }
    }

    @Override
    public Optional<EvaluationJob> find(JobId id) {
        return queue.find(id).map(LocalJob::snapshot).or(() -> store.find(id));
    }

    @Override
    public Optional<byte[]> report(JobId id, ReportFormat format) {
        return store.read(JobStore.key(id, format.object()));
    }

    @Override
    public Optional<EvaluationJob> cancel(JobId id) {
        Optional<LocalJob> local = queue.find(id);
        if (local.isPresent()) {
            return Optional.of(queue.cancel(local.get()));
        }
        Optional<EvaluationJob> found = store.find(id);
        if (found.isEmpty() || found.get().state().isFinal()) {
            return found;
        }
        if (found.get().updatedAt().isBefore(Instant.now().minus(GONE))) {
            EvaluationJob cancelled = found.get().cancelled();
            store.save(cancelled);
            return Optional.of(cancelled);
        }
        store.markCancelled(id);
        return found;
    }

    @Override
    public boolean delete(JobId id) {
        Optional<EvaluationJob> job = find(id);
        if (job.isPresent() && !job.get().state().isFinal()) {
            throw new UnfinishedException();
        }
        if (job.isPresent()) {
            store.delete(id);
        }
        return job.isPresent();
    }

    /** Stops: what is not finished goes on with the next start. */
    @Override
    public void close() {
        queue.close();
    }
}
