package io.journeydb.system;

import io.journeydb.events.kafka.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Whether the services have worked off what is on their topics, as their consumer groups say. */
final class Quiet implements AutoCloseable {

    /** Every replica of the index has a group of its own. */
    private static final String INDEX_GROUPS = "journeydb-index-";

    private final Admin admin;

    Quiet(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    boolean isQuiet() {
        try {
            List<String> replicas = admin.listConsumerGroups().all().get().stream()
                    .map(ConsumerGroupListing::groupId)
                    .filter(group -> group.startsWith(INDEX_GROUPS))
                    .toList();
            boolean quiet = !replicas.isEmpty()
                    && lag("journeydb-ingest", Topic.SAMPLES) == 0
                    && lag("journeydb-annotate", Topic.IMAGES) == 0
                    && lag("journeydb-features", Topic.IMAGES) == 0;
            for (String replica : replicas) {
                quiet = quiet && lag(replica, Topic.IMAGES, Topic.ANNOTATIONS, Topic.FEATURES) == 0;
            }
            return quiet;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Records before the end that the group has not done with: all of a partition for which it has said nothing. */
    private long lag(String group, Topic... topics) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        List<String> names = Stream.of(topics).map(Topic::topicName).toList();
        Map<TopicPartition, OffsetSpec> latest = admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(Quiet::partitions)
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata done = committed.get(end.getKey());
                    return end.getValue().offset() - (done == null ? 0 : done.offset());
                })
                .sum();
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }

    @Override
    public void close() {
        admin.close();
    }
}
