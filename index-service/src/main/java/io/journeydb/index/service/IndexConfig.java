package io.journeydb.index.service;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** The settings of the index. The broker's are Quarkus's own {@code kafka.*}. */
@ConfigMapping(prefix = "journeydb.index")
interface IndexConfig {

    /** Folder of the index, of this process alone. Deleted, it is built anew from the topics. */
    @WithDefault(".journeydb/index")
    Path directory();

    /** How old a search result may be. */
    @WithDefault("1s")
    Duration refresh();

    /** How often the index is made durable: what came since then is read again after a crash. */
    @WithDefault("10s")
    Duration commitInterval();

    /** Memory for documents that wait to be written as a segment. Belongs into the heap. */
    @WithDefault("32M")
    MemorySize ramBuffer();

    /** Names this replica in its consumer group {@code journeydb-index-<replica>}, which shows its lag. */
    @WithDefault("${HOSTNAME:local}")
    String replica();

    /** The worker that computes features of samples for all replicas: {@code journeydb.index.features.*}. */
    Features features();

    /** Settings of the worker. */
    interface Features {

        /** Whether this replica takes a share of the work. Then it needs the object store: {@code journeydb.s3.*}. */
        @WithDefault("true")
        boolean enabled();

        /** Whether prompts are embedded: a model of some 100 MB, loaded with the first prompt. The same for all replicas. */
        @WithDefault("true")
        boolean promptEmbeddings();

        /** Pictures read and decoded at once, each with up to 16 MiB for its file and what decoding takes. */
        @WithDefault("1")
        int decoders();

        /** Between two attempts while the object store is away. */
        @WithDefault("5s")
        Duration longestWait();
    }
}
