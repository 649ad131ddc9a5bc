package io.journeydb.index.service;

import io.journeydb.diagnosis.QueueAge;
import io.journeydb.events.kafka.Topic;
import io.journeydb.index.feature.FeatureListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what the worker of features does. The meters are there from the start, at zero. */
@Singleton
class FeatureMetrics implements FeatureListener {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5)
    };

    private final Counter received;
    private final Counter retries;
    private final QueueAge age;
    private final Timer latency;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Counter extracted;
    private final Counter undecodable;
    private final Counter unreadable;

    FeatureMetrics(MeterRegistry registry) {
        this.received = counter(registry, "journeydb.features.received", "Records of images that came to the worker");
        this.retries = Counter.builder("journeydb.retries")
                .description("Attempts repeated because a dependency failed")
                .tag("of", "features")
                .register(registry);
        this.age = new QueueAge(registry, Topic.IMAGES.topicName());
        this.latency = Timer.builder("journeydb.features.latency")
                .description("A batch, from the poll until its features are acknowledged")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        Gauge.builder("journeydb.features.inflight", inFlight, AtomicInteger::get)
                .description("Records of the batch under way")
                .register(registry);
        this.extracted = counter(registry, "journeydb.features.extracted", "Events of features that were acknowledged");
        this.undecodable =
                counter(registry, "journeydb.features.undecodable", "Pictures without features: damaged, or gone");
        this.unreadable = counter(registry, "journeydb.features.unreadable", "Records that are no events, passed over");
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    @Override
    public void received(long timestampMillis) {
        received.increment();
        inFlight.incrementAndGet();
        age.taken(timestampMillis);
    }

    @Override
    public void retried() {
        retries.increment();
    }

    @Override
    public void finished(int records, Duration took) {
        inFlight.addAndGet(-records);
        latency.record(took);
    }

    @Override
    public void abandoned(int records) {
        inFlight.addAndGet(-records);
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
