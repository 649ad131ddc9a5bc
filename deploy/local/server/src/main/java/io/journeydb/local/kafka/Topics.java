package io.journeydb.local.kafka;

import io.journeydb.events.kafka.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the system on one broker. Safe for use by several threads. */
public final class Topics {

    private static final short ONE_REPLICA = 1;

    private final String bootstrapServers;

    /** Those of the broker at this {@code host:port}. */
    public Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Creates what {@link Topic} defines and the broker lacks; a topic that exists keeps its settings.
     *
     * @throws ExecutionException when the broker doesn't answer within the client's usual time, or refuses
     */
    public void createMissing() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Arrays.stream(Topic.values())
                    .filter(topic -> !existing.contains(topic.topicName()))
                    .map(topic ->
                            new NewTopic(topic.topicName(), topic.partitions(), ONE_REPLICA).configs(topic.config()))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }
}
