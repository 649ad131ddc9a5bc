package io.journeydb.ingest.metrics;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.intake.IntakeOutcome;
import io.journeydb.ingest.pipeline.IntakeListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts samples, and times them from the poll to the last acknowledgement. Each is there from the start, at zero. */
@Singleton
class IntakeMetrics implements IntakeListener {

    private static final String REJECTED = "journeydb.samples.rejected";

    private final MeterRegistry registry;
    private final Counter received;
    private final Counter stored;
    private final Counter duplicate;
    private final Timer latency;

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
        for (RejectionCode code : RejectionCode.values()) {
            rejected(code);
        }
    }

    @Override
    public void received() {
        received.increment();
    }

    @Override
    public void completed(IntakeOutcome outcome, Duration elapsed) {
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
