package io.journeydb.ingest.kafka;

import io.journeydb.diagnosis.TopicWatch;
import io.journeydb.events.kafka.Topic;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics that are read and written, as the broker has them. */
@Singleton
public class RequiredTopics {

    private static final String SAMPLES_KEY = "mp.messaging.incoming.samples.topic";
    private static final int PATIENCE_MILLIS = 5_000;

    private final TopicWatch watch;

    RequiredTopics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = SAMPLES_KEY) String samples) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "journeydb-ingest-topics");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.watch = new TopicWatch(
                Admin.create(settings),
                Map.of(samples, SAMPLES_KEY, Topic.IMAGES.topicName(), "", Topic.REJECTIONS.topicName(), ""));
    }

    void onStart(@Observes StartupEvent event) {
        watch.start();
    }

    /** What stands in the way of using them; empty when all are there. */
    public Optional<String> trouble() {
        return watch.trouble();
    }

    /** Whether they were all there once: before that nothing can be read or written. */
    boolean wereFound() {
        return watch.hasFoundAll();
    }

    @PreDestroy
    void close() {
        watch.close();
    }
}
