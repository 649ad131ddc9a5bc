package io.journeydb.index.feed;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * How to reach the broker, and how often to do what.
 *
 * @param kafka settings for every Kafka client by Kafka's names: {@code bootstrap.servers}, security; may hold secrets
 * @param replica names this process among others that read the same topics; shown as consumer group
 * @param refresh how old a searcher may get
 * @param commit how much is read again after a crash, at most
 */
public record FeedSettings(Map<String, Object> kafka, String replica, Duration refresh, Duration commit) {

    public FeedSettings {
        kafka = Map.copyOf(kafka);
        Objects.requireNonNull(replica, "replica");
        if (!refresh.isPositive() || !commit.isPositive()) {
            throw new IllegalArgumentException("refresh and commit intervals must be positive");
        }
    }

    /** The consumer group: shows the lag to Kafka's tools, is never read back. */
    public String group() {
        return "journeydb-index-" + replica;
    }

    /** Without Kafka's settings, which may hold secrets. */
    @Override
    public String toString() {
        return "FeedSettings[replica=" + replica + ", refresh=" + refresh + ", commit=" + commit + "]";
    }
}
