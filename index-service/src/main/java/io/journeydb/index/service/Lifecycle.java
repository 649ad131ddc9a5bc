package io.journeydb.index.service;

import io.journeydb.index.feed.TopicFeed;
import io.journeydb.index.search.SampleIndex;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Begins to read and to compute features when the service starts; when it stops, ends both, commits and closes, in this
 * order.
 */
@ApplicationScoped
class Lifecycle {

    private final SampleIndex index;
    private final TopicFeed feed;
    private final FeatureUnit features;

    Lifecycle(SampleIndex index, TopicFeed feed, FeatureUnit features) {
        this.index = index;
        this.feed = feed;
        this.features = features;
    }

    void start(@Observes StartupEvent event) {
        feed.start();
        features.start();
    }

    void stop(@Observes ShutdownEvent event) {
        features.close();
        feed.close();
        index.close();
    }
}
