package io.journeydb.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How samples are taken: {@code journeydb.ingest.*}. */
@ConfigMapping(prefix = "journeydb.ingest")
public interface IngestConfig {

    /**
     * Hosts that pictures by reference may be fetched from, by name, or name:port. None by default: a reference to any
     * other host is refused with {@code E_URL_REFUSED} before connecting.
     */
    Optional<Set<String>> allowedHosts();

    /**
     * Buckets of the object store that pictures by reference ({@code s3://bucket/key}) may be read from. None by default.
     */
    Optional<Set<String>> allowedBuckets();

    /** How many samples are decided and stored at once. The rate of writes to a store stops growing at about 16. */
    @WithDefault("16")
    int workers();

    /**
     * How many polled batches are under way at once. Each holds its pictures in memory, so this times
     * {@code mp.messaging.incoming.samples.max.poll.records} bounds them.
     */
    @WithDefault("3")
    int batchesInFlight();

    /** How many pictures are fetched by https at once, beside the workers; each may hold 16 MiB and half a minute. */
    @WithDefault("4")
    int fetches();

    /** How many uploads by HTTP are read and produced at once; each may hold twice its picture in memory. */
    @WithDefault("2")
    int uploads();

    /** How long to wait for a dependency that is down: at first, and doubled up to {@link #longestWait()}. */
    @WithDefault("100ms")
    Duration firstWait();

    /** The longest wait between two attempts while a dependency is down. */
    @WithDefault("5s")
    Duration longestWait();
}
