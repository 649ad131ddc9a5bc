package io.journeydb.index.service;

import io.journeydb.media.store.S3Config;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The object store, where pictures are read and evaluations kept: {@code journeydb.s3.*}. */
@ConfigMapping(prefix = "journeydb.s3")
interface StoreConfig {

    /** Where the store is, without a path. */
    @WithDefault("http://127.0.0.1:9000")
    URI endpoint();

    /** The region that requests are signed for; stores that have none take any. */
    @WithDefault("us-east-1")
    String region();

    /** The bucket of the pictures. */
    @WithDefault("journeydb")
    String bucket();

    /** Names the key pair: it must allow reading, and writing, deleting and listing below `evaluations/`. Required where the worker is on. */
    Optional<String> accessKey();

    /** The secret of the key pair. Required where the worker is on, and never logged. */
    Optional<String> secretKey();

    /** PEM file of the authorities that an https endpoint is trusted for, and no others. By default those of the JVM. */
    Optional<Path> caFile();

    /**
     * All of them, checked.
     *
     * @throws IllegalArgumentException naming the key that is missing or wrong
     */
    default S3Config settings() {
        S3Config settings = new S3Config(
                endpoint(),
                region(),
                bucket(),
                accessKey().orElse(null),
                secretKey().orElse(null));
        return caFile().map(settings::withAuthorities).orElse(settings);
    }
}
