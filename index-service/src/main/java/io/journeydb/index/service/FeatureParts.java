package io.journeydb.index.service;

import io.journeydb.diagnosis.RequestTimers;
import io.journeydb.diagnosis.trace.Traces;
import io.journeydb.index.feature.FeatureListener;
import io.journeydb.index.feature.FeatureSettings;
import io.journeydb.index.feature.FeatureWorker;
import io.journeydb.index.feature.PictureFeatures;
import io.journeydb.index.feature.PromptFeatures;
import io.journeydb.index.feature.UploadedPictures;
import io.journeydb.index.feature.image.DescriptorEncoder;
import io.journeydb.index.feature.image.ImageEncoder;
import io.journeydb.index.feature.text.MiniLm;
import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.feed.TopicFeed;
import io.journeydb.index.search.PictureVectors;
import io.journeydb.media.image.ImageLimits;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.S3Client;
import io.journeydb.media.store.TimedObjectStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Makes what computes features. */
@ApplicationScoped
class FeatureParts {

    /** On so many cores one more thread takes nothing from the others. */
    private static final int ENOUGH_CORES = 4;

    /** One for the whole process: a model is loaded once, by whoever needs it first. */
    @Produces
    @Singleton
    PromptEmbedder embedder() {
        return new MiniLm();
    }

    @Produces
    @Singleton
    ImageEncoder encoder() {
        return new DescriptorEncoder();
    }

    @Produces
    @Singleton
    PictureVectors uploads(ImageEncoder encoder) {
        return new UploadedPictures(ImageLimits.DEFAULT, encoder);
    }

    @Produces
    @Singleton
    FeatureUnit unit(
            IndexConfig config,
            StoreConfig store,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ImageEncoder encoder,
            PromptEmbedder embedder,
            TopicFeed feed,
            FeatureListener listener,
            Traces traces,
            MeterRegistry registry) {
        IndexConfig.Features features = config.features();
        if (!features.enabled()) {
            return FeatureUnit.OFF;
        }
        S3Client s3 = S3Client.of(store.settings());
        FeatureWorker worker = new FeatureWorker(
                new FeatureSettings(kafka, features.decoders(), features.longestWait()),
                new PictureFeatures(timed(s3, registry), ImageLimits.DEFAULT, encoder),
                new PromptFeatures(features.promptEmbeddings() ? Optional.of(embedder) : Optional.empty()),
                listener,
                () -> areCoresFew() && feed.isTextComing(),
                traces);
        return new FeatureUnit(Optional.of(worker), Optional.of(s3));
    }

    private static boolean areCoresFew() {
        return Runtime.getRuntime().availableProcessors() < ENOUGH_CORES;
    }

    private static ObjectStore timed(S3Client s3, MeterRegistry registry) {
        RequestTimers timers = new RequestTimers(
                registry,
                "journeydb.objectstore.latency",
                "One request of the object store",
                TimedObjectStore.OPERATIONS);
        return new TimedObjectStore(s3.store(), timers::ended);
    }
}
