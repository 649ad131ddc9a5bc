package io.journeydb.annotate.work;

import static io.journeydb.annotate.Images.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.annotate.annotator.AnnotationOutcome;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.annotator.Annotator;
import io.journeydb.annotate.annotator.AnnotatorIdentity;
import io.journeydb.annotate.patience.BackgroundLoop;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.Signal;
import io.journeydb.annotate.store.PromptAnnotations;
import io.journeydb.annotate.store.StoreFixture;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.events.Segments;
import io.journeydb.events.identity.PromptId;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class PromptWorkersTest {

    private static final int CONCURRENCY = 3;

    /** Outcomes that wait, twice as many as workers, and those that the workers wait to bring. */
    private static final int MOST_AHEAD = 3 * CONCURRENCY;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(10), Duration.ofMillis(50));

    private final Map<PromptId, Integer> asked = new ConcurrentHashMap<>();
    private final List<AutoCloseable> started = new ArrayList<>();
    private StoreFixture fixture;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : started) {
            each.close();
        }
    }

    @Test
    void twoProcessesAskOnceForEveryPrompt() {
        waiting(120);

        process(Duration.ofMinutes(1), PromptWorkersTest::annotated);
        process(Duration.ofMinutes(1), PromptWorkersTest::annotated);

        await().atMost(PATIENCE).until(() -> unannotated() == 0);
        assertThat(asked).hasSize(120).allSatisfy((prompt, times) -> assertThat(times)
                .isEqualTo(1));
        assertThat(fixture.number("SELECT count(*) FROM samples WHERE revision = 1"))
                .isEqualTo(120);
    }

    @Test
    void aSlowAnnotatorKeepsItsPromptBeyondTheLease() {
        waiting(1);
        CountDownLatch answer = new CountDownLatch(1);
        process(Duration.ofSeconds(1), request -> {
            await().atMost(PATIENCE).until(() -> answer.getCount() == 0);
            return annotated(request);
        });
        await().atMost(PATIENCE).until(() -> asked.size() == 1);

        String expiry = fixture.select("SELECT claimable_at FROM prompts").getFirst();

        process(Duration.ofSeconds(1), PromptWorkersTest::annotated);
        await().atMost(PATIENCE)
                .until(() -> fixture.number("SELECT (now() > '" + expiry + "'::timestamptz + interval '1 second')::int")
                        == 1);
        answer.countDown();

        await().atMost(PATIENCE).until(() -> unannotated() == 0);
        assertThat(asked.values()).containsExactly(1);
    }

    @Test
    void aPromptWaitsWhileTheModelIsDownAndComesAgain() {
        waiting(3);

        process(
                Duration.ofMinutes(1),
                request -> asked.get(request.promptId()) < 3
                        ? new AnnotationOutcome.Unavailable(
                                "the model is down", Duration.ofMillis(20), Optional.empty())
                        : annotated(request));

        await().atMost(PATIENCE).until(() -> unannotated() == 0);
        assertThat(asked.values()).containsOnly(3);
    }

    @Test
    void aPromptThatBreaksTheAnnotatorDoesNotHoldUpOthers() {
        waiting(20);

        process(Duration.ofMinutes(1), request -> {
            if (request.prompt().text().equals("prompt 0")) {
                throw new IllegalStateException("a defect");
            }
            return annotated(request);
        });

        await().atMost(PATIENCE).until(() -> unannotated() == 1);
        await().atMost(PATIENCE)
                .until(() -> fixture.number("SELECT count(*) FROM prompts WHERE claimable_at > now() + interval"
                                + " '4 minutes' AND current_version IS NULL")
                        == 1);
    }

    @Test
    void promptsThatAreLateWhenTheServiceStopsAreFreeAtOnce() throws InterruptedException {
        waiting(3);
        PromptWorkers workers = workers(Duration.ofHours(1), PromptWorkersTest::waitForTheEnd);
        workers.dispatch();
        await().atMost(PATIENCE).until(() -> asked.size() == 3);

        workers.close(Duration.ofMillis(1));

        await().atMost(PATIENCE).until(() -> claimable() == 3);
    }

    @Test
    void promptsThatNoWorkerTakesAreFreeAtOnce() throws InterruptedException {
        waiting(3);
        PromptWorkers workers = workers(Duration.ofHours(1), PromptWorkersTest::annotated);
        workers.close();

        assertThat(workers.dispatch()).isFalse();

        assertThat(claimable()).isEqualTo(3);
        assertThat(asked).isEmpty();
    }

    @Test
    void busyWorkersDoNotHoldUpTheDispatchWhenTheServiceStops() throws InterruptedException {
        waiting(5);
        PromptWorkers workers = workers(Duration.ofHours(1), PromptWorkersTest::waitForTheEnd);
        workers.dispatch();
        started.add(workers);
        FutureTask<Boolean> dispatch = new FutureTask<>(workers::dispatch);
        Thread.ofPlatform().daemon().start(dispatch);

        workers.stopClaiming();

        await().atMost(PATIENCE).until(dispatch::isDone);
        assertThat(dispatch.resultNow()).isFalse();
    }

    @Test
    void theAnnotatorIsAskedOnWhileTheStoreIsBusyButNeverForMoreThanTheConcurrency() throws SQLException {
        waiting(60);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Connection other = fixture.connections().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE annotations IN EXCLUSIVE MODE");

            process(Duration.ofMinutes(1), request -> {
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                Thread.yield();
                inFlight.decrementAndGet();
                return annotated(request);
            });

            await().atMost(PATIENCE).until(() -> asked.size() > 2 * CONCURRENCY);
            assertThat(unannotated()).isEqualTo(60);
            assertThat(asked).as("what is asked for ahead of the store").hasSizeLessThanOrEqualTo(MOST_AHEAD);
            other.rollback();
        }
        await().atMost(PATIENCE).until(() -> unannotated() == 0);
        assertThat(most).hasValueLessThanOrEqualTo(CONCURRENCY);
        assertThat(asked.values()).containsOnly(1);
    }

    private long claimable() {
        return fixture.number("SELECT count(*) FROM prompts WHERE claimable_at <= now() AND current_version IS NULL");
    }

    private static AnnotationOutcome waitForTheEnd(AnnotationRequest request) {
        try {
            new CountDownLatch(1).await();
            return annotated(request);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private long unannotated() {
        return fixture.number("SELECT count(*) FROM prompts WHERE current_version IS NULL");
    }

    private void waiting(int prompts) {
        fixture.samples()
                .save(
                        fixture.incoming(IntStream.range(0, prompts)
                                .mapToObj(i -> image("sample-" + i, "prompt " + i))
                                .toList()),
                        PromptAnnotations.LEFT_TO_WORKERS);
    }

    private void process(Duration lease, Function<AnnotationRequest, AnnotationOutcome> answer) {
        PromptWorkers workers = workers(lease, answer);
        start(workers::dispatch, Duration.ofMillis(20));
        start(workers::renew, lease.dividedBy(3));
        started.add(workers);
    }

    private PromptWorkers workers(Duration lease, Function<AnnotationRequest, AnnotationOutcome> answer) {
        return new PromptWorkers(
                fixture.prompts(),
                new CountingAnnotator(answer),
                new WorkSettings(CONCURRENCY, lease, Duration.ofMinutes(5)),
                new Patience(BACKOFF),
                InstantSource.system(),
                new Telemetry(new SimpleMeterRegistry()),
                new Silence());
    }

    private void start(BackgroundLoop.Pass pass, Duration idle) {
        BackgroundLoop loop = new BackgroundLoop("test", pass, new Signal(), idle, BACKOFF, Duration.ofMillis(100));
        loop.start();
        started.add(loop);
    }

    private static AnnotationOutcome annotated(AnnotationRequest request) {
        AnnotatorIdentity by = AnnotatorIdentity.withoutModel("test", "1");
        return new AnnotationOutcome.Annotated(new AnnotationDraft(
                new Segments(List.of(), List.of(), List.of(), List.of()),
                request.prompt().text(),
                List.of(),
                List.of(),
                List.of(),
                AnnotationDraft.Effort.offline(by)));
    }

    /** Counts how often each prompt is asked for. */
    private final class CountingAnnotator implements Annotator {

        private final Function<AnnotationRequest, AnnotationOutcome> answer;

        CountingAnnotator(Function<AnnotationRequest, AnnotationOutcome> answer) {
            this.answer = answer;
        }

        @Override
        public AnnotatorIdentity identity() {
            return AnnotatorIdentity.withoutModel("test", "1");
        }

        @Override
        public AnnotationOutcome annotate(AnnotationRequest request) {
            asked.merge(request.promptId(), 1, Integer::sum);
            return answer.apply(request);
        }
    }

    private static final class Silence implements PromptWorkers.Consequences {

        @Override
        public void samplesAreDue() {}

        @Override
        public void samplesAreRefused() {}
    }
}
