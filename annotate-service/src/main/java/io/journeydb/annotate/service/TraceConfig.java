package io.journeydb.annotate.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Traces of samples over topics: {@code journeydb.traces.*}. */
@ConfigMapping(prefix = "journeydb.traces")
interface TraceConfig {

    /** Where traces are sent by OTLP over HTTP, such as {@code http://collector:4318/v1/traces}. Without, nothing is followed. */
    Optional<URI> endpoint();

    /** Of the samples that no producer follows, the share that ingest begins to follow, from 0 to 1. What a producer follows always is. */
    @WithDefault("0.01")
    double share();
}
