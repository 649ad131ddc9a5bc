package io.journeydb.ingest.config;

import io.journeydb.diagnosis.RequestTimers;
import io.journeydb.diagnosis.trace.Traces;
import io.journeydb.events.json.EventCodec;
import io.journeydb.ingest.envelope.EnvelopeReader;
import io.journeydb.ingest.fetch.FetchPolicy;
import io.journeydb.ingest.fetch.HttpsImageFetcher;
import io.journeydb.ingest.intake.BucketSource;
import io.journeydb.ingest.intake.HttpsSource;
import io.journeydb.ingest.intake.Intake;
import io.journeydb.ingest.intake.PictureSource;
import io.journeydb.ingest.intake.SubmissionCheck;
import io.journeydb.ingest.pipeline.Backoff;
import io.journeydb.ingest.pipeline.Concurrency;
import io.journeydb.ingest.pipeline.Effects;
import io.journeydb.ingest.pipeline.IntakeListener;
import io.journeydb.ingest.pipeline.SamplePipeline;
import io.journeydb.ingest.publish.EventRecords;
import io.journeydb.ingest.publish.Publisher;
import io.journeydb.ingest.publish.RejectionRecords;
import io.journeydb.ingest.publish.SubmissionRecords;
import io.journeydb.ingest.store.Quarantine;
import io.journeydb.ingest.store.SampleArchive;
import io.journeydb.ingest.store.SplitAgreement;
import io.journeydb.media.image.ImageInspector;
import io.journeydb.media.image.ImageLimits;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.S3Client;
import io.journeydb.media.store.TimedObjectStore;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the plain core together from the configuration; the core itself knows neither. */
final class Parts {

    private final Clock clock = Clock.systemUTC();
    private final EventCodec codec = new EventCodec();
    private final EnvelopeReader envelopes = new EnvelopeReader(codec);
    private final ImageInspector inspector = new ImageInspector(ImageLimits.DEFAULT);

    @Produces
    @Singleton
    S3Client s3(StoreConfig config) {
        return S3Client.of(config.settings());
    }

    void close(@Disposes S3Client s3) {
        s3.close();
    }

    @Produces
    @Singleton
    ObjectStore store(S3Client s3, MeterRegistry registry) {
        RequestTimers timers = new RequestTimers(
                registry,
                "journeydb.objectstore.latency",
                "One request of the object store",
                TimedObjectStore.OPERATIONS);
        return new TimedObjectStore(s3.store(), timers::ended);
    }

    @Produces
    @Singleton
    SampleArchive archive(ObjectStore store) {
        return new SampleArchive(store);
    }

    @Produces
    @Singleton
    SplitAgreement agreement(ObjectStore store, SplitConfig split) {
        return new SplitAgreement(store, codec, split.thresholds());
    }

    @Produces
    @Singleton
    SubmissionCheck submissionCheck() {
        return new SubmissionCheck(envelopes, inspector);
    }

    @Produces
    @Singleton
    SubmissionRecords submissionRecords() {
        return new SubmissionRecords(clock);
    }

    @Produces
    @Singleton
    SamplePipeline pipeline(
            IngestConfig config,
            SplitConfig split,
            S3Client s3,
            SampleArchive archive,
            Publisher publisher,
            IntakeListener listener,
            Traces traces) {
        Quarantine quarantine = new Quarantine(s3.store());
        Intake intake =
                new Intake(envelopes, sources(config, s3), inspector, archive, quarantine, split.thresholds(), clock);
        return new SamplePipeline(
                intake,
                new Effects(new EventRecords(codec), new RejectionRecords(quarantine)),
                publisher,
                listener,
                traces,
                new Concurrency(config.workers(), config.fetches()),
                new Backoff(config.firstWait(), config.longestWait()));
    }

    void close(@Disposes SamplePipeline pipeline) {
        pipeline.close();
    }

    private static Map<String, PictureSource> sources(IngestConfig config, S3Client s3) {
        Map<String, ObjectStore> buckets = config.allowedBuckets().orElse(Set.of()).stream()
                .collect(Collectors.toMap(Function.identity(), s3::bucket));
        FetchPolicy policy = FetchPolicy.of(config.allowedHosts().orElse(Set.of()));
        return Map.of(
                "s3", new BucketSource(buckets, ImageLimits.DEFAULT),
                "https", new HttpsSource(new HttpsImageFetcher(policy)));
    }
}
