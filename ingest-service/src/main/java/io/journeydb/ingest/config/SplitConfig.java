package io.journeydb.ingest.config;

import io.journeydb.events.identity.SplitThresholds;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Where the splits are cut: {@code journeydb.split.*}, in millionths of the distinct prompts. The first start writes them
 * into the bucket, and the service refuses to run with others from then on.
 */
@ConfigMapping(prefix = "journeydb.split")
public interface SplitConfig {

    /** Prompts whose hash is below this are test (the paper's share of prompts: 0.299 %). */
    @WithDefault("2990")
    int testBelow();

    /** Prompts whose hash is below this, and not test, are validation (the paper: 4.743 %). The rest is training. */
    @WithDefault("50420")
    int valBelow();

    /** Both, checked. */
    default SplitThresholds thresholds() {
        return new SplitThresholds(testBelow(), valBelow());
    }
}
