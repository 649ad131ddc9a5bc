package io.journeydb.ingest.metrics;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.intake.IntakeOutcome;
import io.journeydb.ingest.pipeline.IntakeListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts samples, and times them from the poll to the last acknowledgement. Each is there from the start, at zero. */
@Singleton
class IntakeMetrics implements IntakeListener {

    private static final String REJECTED = "journeydb.samples.rejected";

    private final MeterRegistry registry;
    private final Counter received;
    private final Counter stored;
    private final Counter duplicate;
    private final Timer latency;
    private final Map<Dependency, Counter> retries = new EnumMap<>(Dependency.class);
    private final AtomicInteger inFlight = new AtomicInteger();

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.received = registry.counter("journeydb.samples.received");
        this.stored = registry.counter("journeydb.samples.stored");
        this.duplicate = registry.counter("journeydb.samples.duplicate");
        this.latency = Timer.builder("journeydb.ingest.latency")
                .description("From the poll of a sample to the acknowledgement of its event or rejection")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(registry);
        Gauge.builder("journeydb.samples.inflight", inFlight, AtomicInteger::get)
                .description("Samples under way, from the poll to the acknowledgement")
                .register(registry);
        for (Dependency dependency : Dependency.values()) {
            retries.put(
                    dependency,
                    Counter.builder("journeydb.retries")
                            .description("Attempts repeated because a dependency failed")
                            .tag("of", dependency.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        for (RejectionCode code : RejectionCode.values()) {
            rejected(code);
        }
    }

    @Override
    public void received() {
        received.increment();
        inFlight.incrementAndGet();
    }

    @Override
    public void retried(Dependency dependency) {
        retries.get(dependency).increment();
    }

    @Override
    public void completed(IntakeOutcome outcome, Duration elapsed) {
        inFlight.decrementAndGet();
        latency.record(elapsed);
        switch (outcome) {
            case IntakeOutcome.Stored ignored -> stored.increment();
            case IntakeOutcome.Duplicate ignored -> duplicate.increment();
            case IntakeOutcome.DuplicateOtherAttributes ignored -> duplicate.increment();
            case IntakeOutcome.Rejected rejection -> rejected(rejection.code()).increment();
        }
    }

    private Counter rejected(RejectionCode code) {
        return registry.counter(REJECTED, "code", code.name());
    }
}
