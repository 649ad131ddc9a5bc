package io.journeydb.index.service;

import io.journeydb.diagnosis.trace.Traces;
import io.journeydb.index.feature.image.ImageEncoder;
import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.feed.FeedListener;
import io.journeydb.index.feed.FeedSettings;
import io.journeydb.index.feed.TopicFeed;
import io.journeydb.index.lucene.LuceneSampleIndex;
import io.journeydb.index.search.Encoder;
import io.journeydb.index.search.Encoders;
import io.journeydb.index.search.SampleIndex;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** Makes the parts of the service. {@link Lifecycle} opens and closes them in order. */
@ApplicationScoped
class IndexBeans {

    private static final double MEGABYTE = 1024 * 1024;

    @Produces
    @Singleton
    SampleIndex index(IndexConfig config, ImageEncoder image, PromptEmbedder prompt) {
        Encoders encoders = new Encoders(
                new Encoder(image.name(), image.version(), image.dimensions()),
                new Encoder(prompt.name(), prompt.version(), prompt.dimensions()));
        double ramBufferMegabytes = config.ramBuffer().asLongValue() / MEGABYTE;
        return LuceneSampleIndex.open(config.directory().toAbsolutePath().normalize(), ramBufferMegabytes, encoders);
    }

    @Produces
    @Singleton
    TopicFeed feed(
            SampleIndex index,
            IndexConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            FeedListener listener,
            Traces traces) {
        FeedSettings settings = new FeedSettings(kafka, config.replica(), config.refresh(), config.commitInterval());
        return new TopicFeed(index, settings, listener, traces);
    }
}
