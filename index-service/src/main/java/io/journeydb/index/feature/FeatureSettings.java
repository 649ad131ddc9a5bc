package io.journeydb.index.feature;

import java.time.Duration;
import java.util.Map;

/**
 * How the worker is connected, and how much it takes on.
 *
 * @param kafka settings for every Kafka client by Kafka's names: {@code bootstrap.servers}, security; may hold secrets
 * @param decoders pictures in memory and decoded at once, 1 or more: each takes up to 16 MiB for its file, and what decoding takes
 * @param longestWait between two attempts while the object store or the broker is away
 */
public record FeatureSettings(Map<String, Object> kafka, int decoders, Duration longestWait) {

    /** The consumer group: its members share the partitions. */
    public static final String GROUP = "journeydb-features";

    public FeatureSettings {
        kafka = Map.copyOf(kafka);
        if (decoders < 1) {
            throw new IllegalArgumentException("journeydb.index.features.decoders must be at least 1");
        }
        if (!longestWait.isPositive()) {
            throw new IllegalArgumentException("the longest wait must be positive");
        }
    }

    /** Without Kafka's settings, which may hold secrets. */
    @Override
    public String toString() {
        return "FeatureSettings[decoders=" + decoders + ", longestWait=" + longestWait + "]";
    }
}
