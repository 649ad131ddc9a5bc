package io.journeydb.index.feed;

import io.journeydb.index.search.Bookmark;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The next offset of every partition, and of which cluster and topics. Not safe for use by several threads. */
final class Positions {

    private static final String CLUSTER = "cluster";
    private static final String TOPIC = "topic/";
    private static final String OFFSET = "offset/";

    private final Map<String, String> entries = new HashMap<>();

    private Positions(Topology topology) {
        entries.put(CLUSTER, topology.cluster());
        topology.topics().forEach((name, topic) -> entries.put(TOPIC + name, topic.id()));
    }

    /** At the beginning of every partition. */
    static Positions atBeginning(Topology topology) {
        return new Positions(topology);
    }

    /**
     * Where a bookmark says; partitions that are new since then begin at their beginning.
     *
     * @throws IllegalArgumentException if it is not of these topics: see {@link #isOf}
     */
    static Positions resume(Topology topology, Bookmark bookmark) {
        if (!isOf(topology, bookmark)) {
            throw new IllegalArgumentException("the bookmark is of another cluster or of topics that are gone");
        }
        Positions positions = new Positions(topology);
        bookmark.entries().forEach((key, value) -> {
            if (key.startsWith(OFFSET)) {
                positions.entries.put(key, value);
            }
        });
        return positions;
    }

    /** Whether a bookmark was made while reading these very topics. */
    static boolean isOf(Topology topology, Bookmark bookmark) {
        Map<String, String> entries = bookmark.entries();
        return topology.cluster().equals(entries.get(CLUSTER))
                && topology.topics().entrySet().stream()
                        .allMatch(topic -> topic.getValue().id().equals(entries.get(TOPIC + topic.getKey())));
    }

    /** The next offset; empty at the beginning of the partition. */
    OptionalLong of(TopicPartition partition) {
        String offset = entries.get(key(partition));
        return offset == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(offset));
    }

    /** After records were taken. */
    void advance(Map<TopicPartition, OffsetAndMetadata> next) {
        next.forEach((partition, offset) -> entries.put(key(partition), Long.toString(offset.offset())));
    }

    Bookmark toBookmark() {
        return new Bookmark(entries);
    }

    private static String key(TopicPartition partition) {
        return OFFSET + partition.topic() + "/" + partition.partition();
    }
}
