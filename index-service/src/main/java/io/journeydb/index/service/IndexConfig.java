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
}
