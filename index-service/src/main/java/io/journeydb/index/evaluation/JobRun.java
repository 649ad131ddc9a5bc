package io.journeydb.index.evaluation;

import io.journeydb.evaluation.files.InvalidFilesException;
import io.journeydb.evaluation.report.HtmlReport;
import io.journeydb.evaluation.report.JsonReport;
import io.journeydb.evaluation.task.Evaluation;
import io.journeydb.evaluation.task.Evaluator;
import io.journeydb.evaluation.task.Task;
import io.journeydb.index.evaluation.EvaluationJob.Code;
import io.journeydb.index.evaluation.EvaluationJob.Failure;
import io.journeydb.index.evaluation.Evaluations.ReportFormat;
import io.journeydb.index.search.IndexUnavailableException;
import io.journeydb.media.store.ObjectStoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evaluates a job: fetches its files, evaluates them as the command line does, keeps the reports. Safe for several threads. */
final class JobRun {

    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);

    private final JobStore store;
    private final References references;
    private final Evaluator evaluator;
    private final long mostBytes;

    /** @param mostBytes of a file */
    JobRun(JobStore store, References references, Evaluator evaluator, long mostBytes) {
        this.store = store;
        this.references = references;
        this.evaluator = evaluator;
        this.mostBytes = mostBytes;
    }

    /**
     * What becomes of a job that is running.
     *
     * @throws CancellationException if {@code progress} was stopped
     */
    EvaluationJob run(EvaluationJob job, RunProgress progress) {
        try {
            report(job, evaluate(job, progress));
            return job.done(progress.reached());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            return job.at(progress.reached()).failed(problem(e));
        }
    }

    private static Failure problem(RuntimeException e) {
        return switch (e) {
            case InvalidFilesException files ->
                new Failure(Code.E_FILES, "These files cannot be evaluated", files.faults());
            case JobFiles.NoObjectException object -> new Failure(Code.E_OBJECT, object.getMessage(), List.of());
            case HeapGuard.TooLargeException memory -> new Failure(Code.E_MEMORY, memory.getMessage(), List.of());
            case ObjectStoreException store -> unavailable(store);
            case IndexUnavailableException index -> unavailable(index);
            default -> {
                // A mistake of ours, which must not end the thread that evaluates all others.
                LOG.atError().addKeyValue("code", Code.E_INTERNAL).log("An evaluation failed", e);
                yield new Failure(Code.E_INTERNAL, "The evaluation failed; the service's log says why", List.of());
            }
        };
    }

    private static Failure unavailable(RuntimeException e) {
        LOG.atWarn().addKeyValue("code", Code.E_UNAVAILABLE).log("An evaluation failed", e);
        return new Failure(Code.E_UNAVAILABLE, "The object store or the index did not answer", List.of());
    }

    private Evaluation evaluate(EvaluationJob job, RunProgress progress) {
        Task task = Task.of(job.task()).orElseThrow(() -> new IllegalStateException("no such task: " + job.task()));
        try (JobFiles files = new JobFiles(store, references, mostBytes, progress)) {
            Path predictions = files.fetch(task, "predictions", job.predictions());
            Path right = files.fetch(task, "references", job.references());
            return evaluator.evaluate(task, predictions, right, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of an evaluation cannot be copied", e);
        }
    }

    private void report(EvaluationJob job, Evaluation evaluation) {
        String source =
                job.predictions().name() + " against " + job.references().name();
        put(job, ReportFormat.HTML, HtmlReport.of(evaluation, source));
        put(job, ReportFormat.JSON, JsonReport.of(evaluation));
    }

    private void put(EvaluationJob job, ReportFormat format, String report) {
        store.put(JobStore.key(job.id(), format.object()), report.getBytes(StandardCharsets.UTF_8), format.mediaType());
    }
}
