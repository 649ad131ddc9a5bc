package io.journeydb.annotate.kafka;

import io.journeydb.diagnosis.TopicWatch;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.Config;

/** The topics of the channels, as the broker has them, by the keys that name them. */
@Singleton
final class RequiredTopics {

    private static final Pattern TOPIC_KEY = Pattern.compile("mp\\.messaging\\.(incoming|outgoing)\\.[a-z-]+\\.topic");
    private static final int PATIENCE_MILLIS = 5_000;

    private final TopicWatch watch;

    RequiredTopics(@Identifier("default-kafka-broker") Map<String, Object> broker, Config config) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "journeydb-annotate-topics");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.watch = new TopicWatch(Admin.create(settings), topics(config));
    }

    private static Map<String, String> topics(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(key -> TOPIC_KEY.matcher(key).matches())
                .sorted()
                .collect(Collectors.toMap(
                        key -> config.getValue(key, String.class), key -> key, (first, second) -> first));
    }

    /** Before anything waits for the database. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent event) {
        watch.start();
    }

    /** What stands in the way of using them; empty when all are there. */
    Optional<String> trouble() {
        return watch.trouble();
    }

    /** Whether they were all there once since the start. */
    boolean wereFound() {
        return watch.hasFoundAll();
    }

    @PreDestroy
    void close() {
        watch.close();
    }
}
