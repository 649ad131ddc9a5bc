package io.journeydb.index.service;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.index.feed.FeedListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what the feed does. The meters are there from the start, at zero. */
@Singleton
class FeedMetrics implements FeedListener {

    private final MeterRegistry registry;
    private final Counter received;
    private final Counter duplicate;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Counter retries;
    private final Counter indexed;
    private final Timer latency;

    FeedMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.received = Counter.builder("journeydb.events.received")
                .description("Events read from the topics, those that change nothing included")
                .register(registry);
        this.duplicate = Counter.builder("journeydb.events.duplicate")
                .description(
                        "Events that are not newer than what the index has; nearly every image while an index is built anew")
                .register(registry);
        Gauge.builder("journeydb.events.inflight", inFlight, AtomicInteger::get)
                .description("Events under way, while they are being taken in")
                .register(registry);
        this.retries = Counter.builder("journeydb.retries")
                .description("Attempts repeated because a dependency failed")
                .tag("of", "feed")
                .register(registry);
        this.indexed = Counter.builder("journeydb.documents.indexed")
                .description("Documents written or deleted")
                .register(registry);
        this.latency = Timer.builder("journeydb.index.latency")
                .description("From a live event's time on its topic until the index has it")
                .publishPercentileHistogram()
                .register(registry);
        rejections(RejectionCode.E_EVENT);
    }

    @Override
    public void received(int records) {
        received.increment(records);
        inFlight.addAndGet(records);
    }

    @Override
    public void finished(int records) {
        inFlight.addAndGet(-records);
    }

    @Override
    public void passedOver(int events) {
        duplicate.increment(events);
    }

    @Override
    public void retried() {
        retries.increment();
    }

    @Override
    public void indexed(int documents) {
        indexed.increment(documents);
    }

    @Override
    public void latency(Duration behind) {
        latency.record(behind);
    }

    @Override
    public void rejected(RejectionCode code) {
        rejections(code).increment();
    }

    private Counter rejections(RejectionCode code) {
        return registry.counter("journeydb.samples.rejected", "code", code.name());
    }
}
