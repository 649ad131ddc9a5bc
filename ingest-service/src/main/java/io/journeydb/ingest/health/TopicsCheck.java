package io.journeydb.ingest.health;

import io.journeydb.events.kafka.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the topics that are written to exist. The topic that is read has SmallRye's own check. */
@Readiness
@Singleton
class TopicsCheck implements HealthCheck {

    private static final String NAME = "topics written to";
    private static final int PATIENCE_MILLIS = 2_000;
    private static final List<String> TOPICS = List.of(Topic.IMAGES.topicName(), Topic.REJECTIONS.topicName());

    private final Admin admin;

    TopicsCheck(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "journeydb-ingest-health");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.admin = Admin.create(settings);
    }

    @Override
    public HealthCheckResponse call() {
        try {
            admin.describeTopics(TOPICS).allTopicNames().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return HealthCheckResponse.up(NAME);
        } catch (ExecutionException | TimeoutException e) {
            return down(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("interrupted");
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofMillis(PATIENCE_MILLIS));
    }

    private static HealthCheckResponse down(String cause) {
        return HealthCheckResponse.named(NAME).down().withData("cause", cause).build();
    }
}
