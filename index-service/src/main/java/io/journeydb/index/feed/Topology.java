package io.journeydb.index.feed;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/**
 * Which topics there are to read: where, which of that name, and how many partitions. A topic that was deleted and created
 * again has another id.
 *
 * @param cluster id of the Kafka cluster
 * @param topics by name
 */
record Topology(String cluster, SortedMap<String, KnownTopic> topics) {

    /**
     * One topic.
     *
     * @param id that the cluster gave it
     * @param partitions how many
     */
    record KnownTopic(String id, int partitions) {}

    Topology {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
    }

    /** All partitions of all topics. */
    List<TopicPartition> partitions() {
        return topics.entrySet().stream()
                .flatMap(topic -> IntStream.range(0, topic.getValue().partitions())
                        .mapToObj(partition -> new TopicPartition(topic.getKey(), partition)))
                .toList();
    }
}
