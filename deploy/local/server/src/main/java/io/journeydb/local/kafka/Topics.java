package io.journeydb.local.kafka;

import io.journeydb.events.kafka.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of the system on one broker. Safe for use by several threads. */
public final class Topics {

    private static final short ONE_REPLICA = 1;
    private static final int ATTEMPTS = 150;
    private static final long PAUSE_MILLIS = 200;

    private final String bootstrapServers;

    /** Those of the broker at this {@code host:port}. */
    public Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Creates what {@link Topic} defines and the broker lacks; a topic that exists keeps its settings. Returns when every
     * partition takes records: an idempotent producer that comes sooner is told {@code NOT_LEADER_OR_FOLLOWER}, may send its
     * batches again out of order, and is then stuck until its delivery timeout of two minutes.
     *
     * @throws ExecutionException when the broker doesn't answer within the client's usual time, or refuses
     */
    public void createMissing() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> names = admin.listTopics().names().get();
            Map<Boolean, List<Topic>> byExistence = Arrays.stream(Topic.values())
                    .collect(Collectors.partitioningBy(topic -> names.contains(topic.topicName())));
            List<Topic> missing = byExistence.get(false);
            admin.createTopics(missing.stream().map(Topics::definition).toList())
                    .all()
                    .get();
            awaitLeaders(
                    admin,
                    Stream.concat(
                            missing.stream().flatMap(topic -> partitions(topic.topicName(), topic.partitions())),
                            existing(admin, byExistence.get(true))));
        }
    }

    private static NewTopic definition(Topic topic) {
        return new NewTopic(topic.topicName(), topic.partitions(), ONE_REPLICA).configs(topic.config());
    }

    private static Stream<TopicPartition> existing(Admin admin, List<Topic> topics)
            throws ExecutionException, InterruptedException {
        List<String> names = topics.stream().map(Topic::topicName).toList();
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap((TopicDescription topic) ->
                        partitions(topic.name(), topic.partitions().size()));
    }

    private static Stream<TopicPartition> partitions(String topic, int count) {
        return IntStream.range(0, count).mapToObj(partition -> new TopicPartition(topic, partition));
    }

    /** Offsets are told by a partition's leader alone, and the client asks again until there is one. */
    private static void awaitLeaders(Admin admin, Stream<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends =
                partitions.collect(Collectors.toMap(Function.identity(), each -> OffsetSpec.latest()));
        for (int attempt = 1; !areThere(admin, ends, attempt == ATTEMPTS); attempt++) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** A busy broker answers before it has heard of what its controller made a moment ago; for that the client doesn't wait. */
    private static boolean areThere(Admin admin, Map<TopicPartition, OffsetSpec> ends, boolean last)
            throws ExecutionException, InterruptedException {
        try {
            admin.listOffsets(ends).all().get();
            return true;
        } catch (ExecutionException e) {
            if (last || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
            return false;
        }
    }
}
