package io.journeydb.ingest.health;

import io.journeydb.ingest.kafka.RequiredTopics;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the broker answers and has the topics that are read and written. */
@Readiness
@Singleton
class TopicsCheck implements HealthCheck {

    private static final String NAME = "topics";

    private final RequiredTopics topics;

    TopicsCheck(RequiredTopics topics) {
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME).up();
        topics.trouble().ifPresent(trouble -> response.down().withData("cause", trouble));
        return response.build();
    }
}
