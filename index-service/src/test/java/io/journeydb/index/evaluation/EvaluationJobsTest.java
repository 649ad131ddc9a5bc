package io.journeydb.index.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.journeydb.evaluation.embedding.Embeddings;
import io.journeydb.evaluation.task.Evaluator;
import io.journeydb.evaluation.task.Task;
import io.journeydb.evaluation.task.TextSettings;
import io.journeydb.events.identity.Split;
import io.journeydb.index.evaluation.EvaluationJob.Code;
import io.journeydb.index.evaluation.Evaluations.ReportFormat;
import io.journeydb.index.evaluation.Source.Upload;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.S3Client;
import io.journeydb.media.store.S3Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@LocalStackTest(components = Component.S3)
class EvaluationJobsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String RIGHT = """
            {"id": "1", "references": ["a cat sits"]}
            {"id": "2", "references": ["a dog runs"]}
            """;

    private final S3Client s3;
    private final JobStore store;
    private final String replica = "replica-" + UUID.randomUUID();
    private final CountDownLatch mayEvaluate = new CountDownLatch(1);

    @TempDir
    private Path folder;

    private EvaluationJobs jobs;

    EvaluationJobsTest(Endpoints endpoints) {
        this.s3 = S3Client.of(new S3Config(
                URI.create(endpoints.s3Endpoint()),
                endpoints.s3Region(),
                endpoints.s3Bucket(),
                endpoints.s3AccessKey(),
                endpoints.s3SecretKey()));
        this.store = new JobStore(s3.store(), replica);
    }

    @BeforeEach
    void start() {
        jobs = started();
    }

    private EvaluationJobs started() {
        EvaluationJobs started = made(replica);
        started.start();
        return started;
    }

    private EvaluationJobs made(String name) {
        References none = new References(null, phrase -> Set.of());
        Evaluator evaluator = new Evaluator(this::settings);
        return new EvaluationJobs(
                s3.store(), none, evaluator, new JobSettings(name, 1, 1, 1_000, Duration.ofMillis(50)));
    }

    /** Evaluations of texts wait here until a test lets them. */
    private TextSettings settings() {
        try {
            mayEvaluate.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new TextSettings(null, null, new Embeddings.None("it was left out"), 1);
    }

    @AfterEach
    void stop() {
        mayEvaluate.countDown();
        jobs.close();
        s3.close();
    }

    @Test
    void a_job_ends_with_reports_that_a_restarted_service_still_has() {
        mayEvaluate.countDown();

        JobId id = jobs.submit(captions("a cat sits", "a dog runs")).id();
        EvaluationJob done = awaited(id, JobState.DONE);
        jobs.close();
        jobs = started();

        assertThat(done.progress()).isEqualTo(new EvaluationJob.Progress(2, 2, 2));
        assertThat(jobs.find(id)).contains(done);
        assertThat(report(id, ReportFormat.JSON)).contains("\"ROUGE-L\"", "\"value\" : 1.0");
        assertThat(report(id, ReportFormat.HTML)).contains("Image captioning", "mine.jsonl against right.jsonl");
        assertThat(store.pending()).isEmpty();
    }

    @Test
    void faults_of_the_files_are_told_as_the_command_line_tells_them() {
        mayEvaluate.countDown();
        Source predictions = upload("mine.jsonl", "{\"id\": \"1\", \"prediction\": 3}\noops\n");

        JobId id = jobs.submit(new Submission(Task.CAPTION, predictions, upload("right.jsonl", RIGHT)))
                .id();

        EvaluationJob.Failure problem = awaited(id, JobState.FAILED).problem();
        assertThat(problem.code()).isEqualTo(Code.E_FILES);
        assertThat(problem.faults())
                .startsWith("mine.jsonl line 1: its \"prediction\" is not a text")
                .contains("mine.jsonl: no prediction for 2");
        assertThat(jobs.report(id, ReportFormat.HTML)).isEmpty();
    }

    @Test
    void objects_of_the_bucket_are_evaluated_where_they_lie_and_stay_when_the_job_is_deleted() {
        mayEvaluate.countDown();
        ObjectKey mine = input("{\"id\": \"1\", \"prediction\": \"a cat sits\"}\n");
        ObjectKey right = input("{\"id\": \"1\", \"references\": [\"a cat sits\"]}\n");

        JobId id = jobs.submit(new Submission(Task.CAPTION, new Source.Stored(mine), new Source.Stored(right)))
                .id();
        awaited(id, JobState.DONE);

        assertThat(jobs.delete(id)).isTrue();
        assertThat(jobs.find(id)).isEmpty();
        assertThat(jobs.report(id, ReportFormat.JSON)).isEmpty();
        assertThat(s3.store().head(mine)).isPresent();
        assertThat(jobs.delete(id)).isFalse();
    }

    @Test
    void an_object_that_is_not_there_or_too_large_fails_the_job() {
        mayEvaluate.countDown();
        Source missing = new Source.Stored(new ObjectKey(Source.INPUTS + UUID.randomUUID()));
        Source large = new Source.Stored(input(" ".repeat(1_001)));

        JobId first = jobs.submit(new Submission(Task.VQA, missing, missing)).id();
        EvaluationJob notThere = awaited(first, JobState.FAILED);
        JobId second = jobs.submit(new Submission(Task.VQA, large, large)).id();
        EvaluationJob tooLarge = awaited(second, JobState.FAILED);

        assertThat(notThere.problem().code()).isEqualTo(Code.E_OBJECT);
        assertThat(tooLarge.problem().detail()).contains("more than 1000 bytes");
        assertThatThrownBy(() -> new Source.Stored(new ObjectKey("quarantine/1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_waits_while_another_runs_and_a_third_is_refused() {
        JobId running = jobs.submit(captions("a", "b")).id();
        JobId waiting = jobs.submit(captions("a", "b")).id();

        awaited(running, JobState.RUNNING);
        assertThat(jobs.find(waiting).orElseThrow().state()).isEqualTo(JobState.QUEUED);
        assertThatThrownBy(() -> jobs.submit(captions("a", "b"))).isInstanceOf(QueueFullException.class);
        assertThatThrownBy(() -> jobs.delete(waiting)).isInstanceOf(UnfinishedException.class);
    }

    @Test
    void a_job_that_waits_is_cancelled_at_once_and_one_that_runs_at_the_next_sample() {
        JobId running = jobs.submit(captions("a", "b")).id();
        JobId waiting = jobs.submit(captions("a", "b")).id();
        awaited(running, JobState.RUNNING);

        EvaluationJob cancelled = jobs.cancel(waiting).orElseThrow();
        jobs.cancel(running);
        mayEvaluate.countDown();

        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(awaited(running, JobState.CANCELLED).finishedAt()).isNotNull();
        assertThat(jobs.cancel(JobId.next())).isEmpty();
    }

    @Test
    void any_replica_cancels_the_job_of_another() {
        JobId running = jobs.submit(captions("a", "b")).id();
        awaited(running, JobState.RUNNING);

        try (EvaluationJobs elsewhere = made("elsewhere")) {
            assertThat(elsewhere.cancel(running).orElseThrow().state()).isEqualTo(JobState.RUNNING);
        }
        Instant asked = Instant.now();
        await().atMost(PATIENCE)
                .until(() -> store.find(running).orElseThrow().updatedAt().isAfter(asked.plusMillis(200)));
        mayEvaluate.countDown();

        awaited(running, JobState.CANCELLED);
    }

    @Test
    void what_a_stopped_service_had_not_finished_goes_on_with_its_next_start() {
        JobId running = jobs.submit(captions("a cat sits", "a dog runs")).id();
        JobId waiting = jobs.submit(captions("a cat sits", "a dog runs")).id();
        awaited(running, JobState.RUNNING);

        jobs.close();
        mayEvaluate.countDown();
        jobs = started();

        assertThat(awaited(running, JobState.DONE).starts()).isEqualTo(2);
        assertThat(awaited(waiting, JobState.DONE).starts()).isEqualTo(1);
    }

    @Test
    void a_job_that_the_service_never_survives_is_given_up() {
        EvaluationJob job = EvaluationJob.queued(
                JobId.next(),
                new Submission(Task.CAPTION, upload("a", ""), new Source.OfSplit(Split.VAL)),
                new EvaluationJob.Input("a", "evaluations/inputs/a", null, false),
                new EvaluationJob.Input("split val", null, "val", false),
                replica);
        jobs.close();
        store.save(job.running().running().running());
        store.markPending(job.id());

        jobs = started();

        assertThat(awaited(job.id(), JobState.FAILED).problem().code()).isEqualTo(Code.E_INTERRUPTED);
    }

    @Test
    void a_job_that_is_damaged_does_not_keep_the_others_from_going_on() {
        JobId whole = jobs.submit(captions("a cat sits", "a dog runs")).id();
        JobId damaged = new JobId("00000000-0000-0000-0000-000000000000");
        jobs.close();
        store.put(JobStore.key(damaged, "job.json"), new byte[] {'{'}, "application/json");
        store.markPending(damaged);
        mayEvaluate.countDown();

        jobs = started();

        awaited(whole, JobState.DONE);
        assertThat(store.pending()).contains(damaged);
    }

    private Submission captions(String one, String other) {
        String predictions = "{\"id\": \"1\", \"prediction\": \"" + one + "\"}\n{\"id\": \"2\", \"prediction\": \""
                + other + "\"}\n";
        return new Submission(Task.CAPTION, upload("mine.jsonl", predictions), upload("right.jsonl", RIGHT));
    }

    private Upload upload(String name, String text) {
        try {
            return new Upload(name, Files.writeString(folder.resolve(UUID.randomUUID() + ".jsonl"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectKey input(String text) {
        ObjectKey key = new ObjectKey(Source.INPUTS + UUID.randomUUID() + ".jsonl");
        store.put(key, text.getBytes(StandardCharsets.UTF_8), "application/x-ndjson");
        return key;
    }

    private EvaluationJob awaited(JobId id, JobState state) {
        return await().atMost(PATIENCE).until(() -> jobs.find(id).orElseThrow(), job -> job.state() == state);
    }

    private String report(JobId id, ReportFormat format) {
        return new String(jobs.report(id, format).orElseThrow(), StandardCharsets.UTF_8);
    }
}
