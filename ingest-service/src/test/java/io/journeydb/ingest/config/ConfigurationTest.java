package io.journeydb.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.events.identity.SplitThresholds;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    @Test
    void withoutConfigurationNothingMayBeFetchedAndTheSplitsAreThePapers() {
        SmallRyeConfig config = config(Map.of());

        IngestConfig ingest = config.getConfigMapping(IngestConfig.class);
        assertThat(ingest.allowedHosts()).isEmpty();
        assertThat(ingest.allowedBuckets()).isEmpty();
        assertThat(ingest.workers()).isEqualTo(16);
        assertThat(ingest.batchesInFlight()).isEqualTo(3);
        assertThat(ingest.fetches()).isEqualTo(4);
        assertThat(ingest.uploads()).isEqualTo(2);
        assertThat(ingest.firstWait()).isEqualTo(Duration.ofMillis(100));
        assertThat(ingest.longestWait()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.getConfigMapping(SplitConfig.class).thresholds()).isEqualTo(SplitThresholds.PAPER);
        StoreConfig store = config.getConfigMapping(StoreConfig.class);
        assertThat(store.endpoint()).isEqualTo(URI.create("http://127.0.0.1:9000"));
        assertThat(store.region()).isEqualTo("us-east-1");
        assertThat(store.bucket()).isEqualTo("journeydb");
    }

    @Test
    void everyKeyIsRead() {
        SmallRyeConfig config = config(Map.ofEntries(
                Map.entry("journeydb.ingest.allowed-hosts", "a.example,b.example:8443"),
                Map.entry("journeydb.ingest.allowed-buckets", "one,two"),
                Map.entry("journeydb.ingest.workers", "3"),
                Map.entry("journeydb.ingest.batches-in-flight", "4"),
                Map.entry("journeydb.ingest.fetches", "5"),
                Map.entry("journeydb.ingest.uploads", "6"),
                Map.entry("journeydb.ingest.first-wait", "7ms"),
                Map.entry("journeydb.ingest.longest-wait", "8s"),
                Map.entry("journeydb.split.test-below", "9"),
                Map.entry("journeydb.split.val-below", "10"),
                Map.entry("journeydb.s3.endpoint", "https://s3.example"),
                Map.entry("journeydb.s3.region", "eu-1"),
                Map.entry("journeydb.s3.bucket", "pictures"),
                Map.entry("journeydb.s3.access-key", "name"),
                Map.entry("journeydb.s3.secret-key", "secret")));

        IngestConfig ingest = config.getConfigMapping(IngestConfig.class);
        assertThat(ingest.allowedHosts()).hasValue(Set.of("a.example", "b.example:8443"));
        assertThat(ingest.allowedBuckets()).hasValue(Set.of("one", "two"));
        assertThat(ingest.workers()).isEqualTo(3);
        assertThat(ingest.batchesInFlight()).isEqualTo(4);
        assertThat(ingest.fetches()).isEqualTo(5);
        assertThat(ingest.uploads()).isEqualTo(6);
        assertThat(ingest.firstWait()).isEqualTo(Duration.ofMillis(7));
        assertThat(ingest.longestWait()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.getConfigMapping(SplitConfig.class).thresholds()).isEqualTo(new SplitThresholds(9, 10));
        var store = config.getConfigMapping(StoreConfig.class).settings();
        assertThat(store.endpoint()).isEqualTo(URI.create("https://s3.example"));
        assertThat(store.region()).isEqualTo("eu-1");
        assertThat(store.bucket()).isEqualTo("pictures");
        assertThat(store.toString()).doesNotContain("secret");
    }

    @Test
    void missingCredentialsAreNamed() {
        StoreConfig store = config(Map.of()).getConfigMapping(StoreConfig.class);

        assertThatThrownBy(store::settings).hasMessageContaining("journeydb.s3.access-key");
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(IngestConfig.class)
                .withMapping(SplitConfig.class)
                .withMapping(StoreConfig.class)
                .withDefaultValues(values)
                .build();
    }
}
