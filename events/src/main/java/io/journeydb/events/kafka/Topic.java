package io.journeydb.events.kafka;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every topic, from one definition: the local broker creates them from it, and documents and charts are compared with
 * it. Names are fixed; replication and the number of in-sync replicas are the operator's.
 */
public enum Topic {
    /** What anyone submits: pictures by value, or JSON with a reference. */
    SAMPLES("samples", retained(Duration.ofDays(7), Topic.MAX_SAMPLE_BYTES)),
    /** {@code ImageStored} by sample id. */
    IMAGES("images", compacted()),
    /** {@code SampleAnnotated} by sample id: the public product. */
    ANNOTATIONS("annotations", compacted()),
    /** {@code FeaturesExtracted} by sample id: computed once and read by every replica. */
    FEATURES("features", compacted()),
    /** {@code StyleCategory} by category id. */
    STYLES("styles", compacted()),
    /** Reviews by sample id, for ever. */
    REVIEWS("reviews", kept()),
    /** Removals by sample id, for ever. */
    REMOVALS("removals", kept()),
    /** Refused records with code and reason in headers. */
    REJECTIONS("rejections", retained(Duration.ofDays(30), Topic.MAX_REJECTION_BYTES));

    /** Partitions of every topic unless the operator says otherwise. */
    public static final int DEFAULT_PARTITIONS = 12;

    /** Largest record of {@link #SAMPLES}: a picture of 16 MiB, its headers, and room. */
    public static final int MAX_SAMPLE_BYTES = 18 * 1024 * 1024;

    private static final int MAX_REJECTION_BYTES = 2 * 1024 * 1024;

    private final String topicName;
    private final SortedMap<String, String> config;

    Topic(String suffix, Map<String, String> config) {
        this.topicName = "journeydb." + suffix;
        this.config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** How many partitions it has by default; the same for topics that are joined by key. */
    public int partitions() {
        return DEFAULT_PARTITIONS;
    }

    /** The broker's settings for it, by Kafka's names. */
    public SortedMap<String, String> config() {
        return config;
    }

    private static Map<String, String> compacted() {
        return Map.of("cleanup.policy", "compact");
    }

    private static Map<String, String> kept() {
        return Map.of("cleanup.policy", "delete", "retention.ms", "-1");
    }

    private static Map<String, String> retained(Duration retention, int maxRecordBytes) {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", Long.toString(retention.toMillis()),
                "max.message.bytes", Integer.toString(maxRecordBytes));
    }
}
