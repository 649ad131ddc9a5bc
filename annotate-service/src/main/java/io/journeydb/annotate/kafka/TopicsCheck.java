package io.journeydb.annotate.kafka;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the broker answers and has the topics that are read and written. */
@Readiness
@Singleton
final class TopicsCheck implements HealthCheck {

    private final RequiredTopics topics;

    TopicsCheck(RequiredTopics topics) {
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("topics").up();
        topics.trouble().ifPresent(trouble -> response.down().withData("cause", trouble));
        return response.build();
    }
}
