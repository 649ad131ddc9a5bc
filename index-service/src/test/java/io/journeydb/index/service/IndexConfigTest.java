package io.journeydb.index.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexConfigTest {

    @Test
    void whatIsNotSetHasItsDefault() {
        IndexConfig config = config(Map.of("HOSTNAME", "host-1"));

        assertThat(config.directory()).isEqualTo(Path.of(".journeydb/index"));
        assertThat(config.refresh()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.commitInterval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.ramBuffer().asLongValue()).isEqualTo(32 * 1024 * 1024);
        assertThat(config.replica()).isEqualTo("host-1");
        assertThat(config.features().enabled()).isTrue();
        assertThat(config.features().promptEmbeddings()).isTrue();
        assertThat(config.features().decoders()).isEqualTo(1);
        assertThat(config.features().longestWait()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void everyKeyCanBeSet() {
        IndexConfig config = config(Map.of(
                "journeydb.index.directory", "/data/index",
                "journeydb.index.refresh", "200ms",
                "journeydb.index.commit-interval", "30s",
                "journeydb.index.ram-buffer", "48M",
                "journeydb.index.replica", "two",
                "journeydb.index.features.enabled", "false",
                "journeydb.index.features.prompt-embeddings", "false",
                "journeydb.index.features.decoders", "4",
                "journeydb.index.features.longest-wait", "30s"));

        assertThat(config.directory()).isEqualTo(Path.of("/data/index"));
        assertThat(config.refresh()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.commitInterval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.ramBuffer().asLongValue()).isEqualTo(48 * 1024 * 1024);
        assertThat(config.replica()).isEqualTo("two");
        assertThat(config.features().enabled()).isFalse();
        assertThat(config.features().promptEmbeddings()).isFalse();
        assertThat(config.features().decoders()).isEqualTo(4);
        assertThat(config.features().longestWait()).isEqualTo(Duration.ofSeconds(30));
    }

    private static IndexConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withDefaultValues(properties)
                .withMapping(IndexConfig.class)
                .build()
                .getConfigMapping(IndexConfig.class);
    }
}
