package io.journeydb.index.service;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The jobs that evaluate predictions; they are kept in the object store: {@code journeydb.index.evaluations.*}. */
@ConfigMapping(prefix = "journeydb.index.evaluations")
interface EvaluationConfig {

    /** Evaluated at the same time by this replica, each with memory for its files' texts and words. */
    @WithDefault("1")
    int atOnce();

    /** Most that wait for their turn; more are refused with 429. */
    @WithDefault("16")
    int waiting();

    /** Of a file of predictions or references that lies in the object store, and of a split's references; a request brings at most 16 MiB. */
    @WithDefault("64M")
    MemorySize maxSize();

    /** How often the state of jobs is written to the object store while they run. */
    @WithDefault("3s")
    Duration saved();
}
