package io.journeydb.cli.setup;

import io.journeydb.cli.connection.KafkaConnection;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.kafka.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;

/** The system's topics that a broker lacks. */
final class MissingTopics {

    private final KafkaConnection kafka;
    private final short replicas;

    MissingTopics(KafkaConnection kafka, short replicas) {
        this.kafka = kafka;
        this.replicas = replicas;
    }

    /**
     * Creates them as {@link Topic} defines them; a topic that exists keeps its settings.
     *
     * @throws Failure when the broker can't be asked, or refuses
     */
    List<Topic> create() {
        try (Admin admin = kafka.client(Map.of(), Admin::create)) {
            Set<String> existing = admin.listTopics().names().get();
            List<Topic> missing = Arrays.stream(Topic.values())
                    .filter(topic -> !existing.contains(topic.topicName()))
                    .toList();
            admin.createTopics(missing.stream().map(this::asNew).toList()).all().get();
            return missing;
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (KafkaException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private NewTopic asNew(Topic topic) {
        return new NewTopic(topic.topicName(), topic.partitions(), replicas).configs(topic.config());
    }

    private static Failure failure(Throwable cause) {
        return new Failure("cannot create the topics: " + cause.getMessage(), cause);
    }
}
