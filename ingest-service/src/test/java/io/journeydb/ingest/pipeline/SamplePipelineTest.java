package io.journeydb.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.diagnosis.trace.Traces;
import io.journeydb.events.identity.SplitThresholds;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.EnvelopeReader;
import io.journeydb.ingest.envelope.SampleRecord;
import io.journeydb.ingest.intake.Intake;
import io.journeydb.ingest.intake.IntakeOutcome;
import io.journeydb.ingest.intake.PictureSource;
import io.journeydb.ingest.intake.PictureSource.Reading;
import io.journeydb.ingest.publish.EventRecords;
import io.journeydb.ingest.publish.OutgoingRecord;
import io.journeydb.ingest.publish.Publisher;
import io.journeydb.ingest.publish.RejectionRecords;
import io.journeydb.ingest.store.Quarantine;
import io.journeydb.ingest.store.SampleArchive;
import io.journeydb.ingest.support.Records;
import io.journeydb.media.image.ImageInspector;
import io.journeydb.media.image.ImageLimits;
import io.journeydb.media.store.ObjectStoreUnavailableException;
import io.journeydb.media.store.S3Client;
import io.journeydb.media.store.S3Config;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The samples of these tests end before the store: their source is what fails. */
class SamplePipelineTest {

    private static final SampleRecord REFERENCE = Records.json(
                    "{\"prompt\":\"a cat\",\"image\":{\"url\":\"s3://b/k\"}}")
            .record();
    private static final Reading GONE = new Reading.Failed(RejectionCode.E_URL_GONE, "gone");

    private final List<OutgoingRecord> published = new CopyOnWriteArrayList<>();
    private final List<IntakeOutcome> completed = new CopyOnWriteArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final S3Client nowhere =
            S3Client.of(new S3Config(URI.create("http://127.0.0.1:1"), "us-east-1", "bucket", "key", "secret"));

    @AfterEach
    void close() {
        nowhere.close();
    }

    @Test
    void aSourceThatIsADependencyIsWaitedFor() {
        try (SamplePipeline pipeline = pipeline(this::downFiveTimes, this::acknowledge)) {
            pipeline.process(List.of(REFERENCE)).join();
        }

        assertThat(attempts).hasValue(6);
        assertThat(completed).containsExactly(new IntakeOutcome.Rejected(RejectionCode.E_URL_GONE, "gone"));
        assertThat(published).singleElement().satisfies(record -> assertThat(record.topic())
                .isEqualTo(Topic.REJECTIONS));
    }

    @Test
    void aDefectStopsNoPartition() {
        PictureSource broken = url -> {
            throw new IllegalStateException("a defect");
        };

        try (SamplePipeline pipeline = pipeline(broken, this::acknowledge)) {
            pipeline.process(List.of(REFERENCE, REFERENCE)).join();
        }

        assertThat(published).hasSize(2).allMatch(record -> record.value() == REFERENCE.value());
    }

    @Test
    void hostsThatHangHoldNoOtherSample() {
        // Given a host that answers nobody, and more references to it than there are threads
        CountDownLatch hanging = new CountDownLatch(1);
        PictureSource host = url -> {
            awaitQuietly(hanging);
            return GONE;
        };
        List<SampleRecord> batch = new ArrayList<>(IntStream.range(0, 16)
                .mapToObj(i -> Records.json("{\"prompt\":\"a\",\"image\":{\"url\":\"HTTPS://slow.example/" + i + "\"}}")
                        .keyed("slow-" + i)
                        .record())
                .toList());
        batch.add(Records.byValue("no picture".getBytes(StandardCharsets.UTF_8), "a cat")
                .keyed("value")
                .record());

        try (SamplePipeline pipeline = pipeline(host, this::acknowledge)) {
            // When a sample with its picture comes behind them
            CompletableFuture<Void> whole = pipeline.process(batch);

            // Then it alone is decided
            Awaitility.await().until(() -> !published.isEmpty());
            assertThat(published)
                    .singleElement()
                    .satisfies(record -> assertThat(record.key()).asString().isEqualTo("value"));
            hanging.countDown();
            whole.join();
        }
        assertThat(published).hasSize(17);
    }

    @Test
    void aBatchIsDoneWhenTheBrokerHasEverythingAndNotBefore() {
        Publisher failingTwice = record -> attempts.incrementAndGet() <= 2
                ? CompletableFuture.failedFuture(new IllegalStateException("no leader"))
                : acknowledge(record);

        try (SamplePipeline pipeline = pipeline(url -> GONE, failingTwice)) {
            pipeline.process(List.of(REFERENCE)).join();
        }

        assertThat(attempts).hasValue(3);
        assertThat(published).hasSize(1);
    }

    @Test
    void whatIsUnderWayWhenTheServiceStopsIsNeverDone() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        PictureSource endless = url -> {
            reading.countDown();
            throw new ObjectStoreUnavailableException("down", null);
        };

        CompletableFuture<Void> batch;
        try (SamplePipeline pipeline = pipeline(endless, this::acknowledge)) {
            batch = pipeline.process(List.of(REFERENCE));
            assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(batch).failsWithin(Duration.ofSeconds(30));
        assertThat(published).isEmpty();
    }

    private Reading downFiveTimes(URI url) {
        if (attempts.incrementAndGet() <= 5) {
            throw new ObjectStoreUnavailableException("down", null);
        }
        return GONE;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Void> acknowledge(OutgoingRecord record) {
        published.add(record);
        return CompletableFuture.completedFuture(null);
    }

    private SamplePipeline pipeline(PictureSource source, Publisher publisher) {
        EventCodec codec = new EventCodec();
        Quarantine quarantine = new Quarantine(nowhere.store());
        Intake intake = new Intake(
                new EnvelopeReader(codec),
                Map.of("s3", source, "https", source),
                new ImageInspector(ImageLimits.DEFAULT),
                new SampleArchive(nowhere.store()),
                quarantine,
                SplitThresholds.PAPER,
                Clock.systemUTC());
        return new SamplePipeline(
                intake,
                new Effects(new EventRecords(codec), new RejectionRecords(quarantine)),
                publisher,
                new Collecting(completed),
                Traces.OFF,
                new Concurrency(2, 2),
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(2)));
    }

    private record Collecting(List<IntakeOutcome> completed) implements IntakeListener {

        @Override
        public void received() {
            // Only outcomes are of interest here.
        }

        @Override
        public void retried(Dependency dependency) {
            // Only outcomes are of interest here.
        }

        @Override
        public void completed(IntakeOutcome outcome, Duration elapsed) {
            completed.add(outcome);
        }
    }
}
