package io.journeydb.index.service;

import io.journeydb.index.feed.TopicFeed;
import io.journeydb.index.search.SampleIndex;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Begins to read when the service starts; when it stops, ends reading, commits and closes, in this order. */
@ApplicationScoped
class Lifecycle {

    private final SampleIndex index;
    private final TopicFeed feed;

    Lifecycle(SampleIndex index, TopicFeed feed) {
        this.index = index;
        this.feed = feed;
    }

    void start(@Observes StartupEvent event) {
        feed.start();
    }

    void stop(@Observes ShutdownEvent event) {
        feed.close();
        index.close();
    }
}
