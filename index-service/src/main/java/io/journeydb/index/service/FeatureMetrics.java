package io.journeydb.index.service;

import io.journeydb.index.feature.FeatureListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts what the worker of features does. The meters are there from the start, at zero. */
@Singleton
class FeatureMetrics implements FeatureListener {

    private final Counter extracted;
    private final Counter undecodable;
    private final Counter unreadable;

    FeatureMetrics(MeterRegistry registry) {
        this.extracted = counter(registry, "journeydb.features.extracted", "Events of features that were acknowledged");
        this.undecodable =
                counter(registry, "journeydb.features.undecodable", "Pictures without features: damaged, or gone");
        this.unreadable = counter(registry, "journeydb.features.unreadable", "Records that are no events, passed over");
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    @Override
    public void extracted(int events) {
        extracted.increment(events);
    }

    @Override
    public void undecodable(int pictures) {
        undecodable.increment(pictures);
    }

    @Override
    public void unreadable(int records) {
        unreadable.increment(records);
    }
}
