package io.journeydb.index.service;

import io.journeydb.index.feed.TopicFeed;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.VectorSpace;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;

/** Shows how large the index is, and how far behind it and the worker of features are. */
@ApplicationScoped
class IndexGauges {

    private final MeterRegistry registry;
    private final TopicFeed feed;
    private final SampleIndex index;
    private final FeatureUnit features;
    private final Path directory;

    IndexGauges(MeterRegistry registry, TopicFeed feed, SampleIndex index, FeatureUnit features, IndexConfig config) {
        this.registry = registry;
        this.feed = feed;
        this.index = index;
        this.features = features;
        this.directory = config.directory();
    }

    void register(@Observes StartupEvent event) {
        registry.gauge("journeydb.index.lag", feed, source -> source.status().lag());
        registry.gauge("journeydb.index.documents", index, SampleIndex::count);
        for (VectorSpace space : VectorSpace.values()) {
            Tags searched = Tags.of("space", space.label(), "state", "searched");
            Tags foreign = Tags.of("space", space.label(), "state", "foreign");
            registry.gauge("journeydb.index.vectors", searched, index, source -> source.vectors(space)
                    .searched());
            registry.gauge("journeydb.index.vectors", foreign, index, source -> source.vectors(space)
                    .foreign());
        }
        registry.gauge("journeydb.features.lag", features, FeatureUnit::lag);
        registry.gauge("journeydb.features.paused", features, unit -> unit.isPaused() ? 1 : 0);
        // disk_free_bytes and disk_total_bytes of the volume that the index fills.
        new DiskSpaceMetrics(directory.toFile()).bindTo(registry);
    }
}
