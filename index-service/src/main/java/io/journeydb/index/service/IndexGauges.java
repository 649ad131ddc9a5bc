package io.journeydb.index.service;

import io.journeydb.index.feed.TopicFeed;
import io.journeydb.index.search.SampleIndex;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Shows how large the index is and how far behind. */
@ApplicationScoped
class IndexGauges {

    private final MeterRegistry registry;
    private final TopicFeed feed;
    private final SampleIndex index;

    IndexGauges(MeterRegistry registry, TopicFeed feed, SampleIndex index) {
        this.registry = registry;
        this.feed = feed;
        this.index = index;
    }

    void register(@Observes StartupEvent event) {
        registry.gauge("journeydb.index.lag", feed, source -> source.status().lag());
        registry.gauge("journeydb.index.documents", index, SampleIndex::count);
    }
}
