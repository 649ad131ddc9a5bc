package io.journeydb.ingest.health;

import io.journeydb.ingest.kafka.SamplesConsumer;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when samples are read, which begins only once the store has shown that it is the right one. */
@Readiness
@Singleton
class IntakeCheck implements HealthCheck {

    private static final String NAME = "intake";

    private final SamplesConsumer consumer;

    IntakeCheck(SamplesConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(NAME).status(consumer.isTaking()).build();
    }
}
