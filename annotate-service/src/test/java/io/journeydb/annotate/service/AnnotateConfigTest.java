package io.journeydb.annotate.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.annotate.annotator.chat.StructuredOutput;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnotateConfigTest {

    @Test
    void everyKeyHasADefault() {
        AnnotateConfig config = read(Map.of());

        assertThat(config.annotator()).isEqualTo(AnnotateConfig.AnnotatorKind.LEXICON);
        assertThat(config.immediate()).isTrue();
        assertThat(config.workers().concurrency()).isEqualTo(4);
        assertThat(config.workers().lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.workers().poll()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.workers().afterDefect()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.publisher().batch()).isEqualTo(500);
        assertThat(config.publisher().lease()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.publisher().poll()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.styles().similarity()).isTrue();
        assertThat(config.styles().threshold()).isEqualTo(0.5f);
        assertThat(config.styles().interval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.styles().reconcile()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.styles().countsMaxAge()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.retry().first()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.retry().longest()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.reviews().required()).isEqualTo(2);
        assertThat(config.reviews().batch()).isEqualTo(100);
        assertThat(config.reviews().poll()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.drain()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.backlogInterval()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void everyKeyCanBeSet() {
        AnnotateConfig config = read(Map.ofEntries(
                Map.entry("journeydb.annotate.immediate", "false"),
                Map.entry("journeydb.annotate.workers.concurrency", "64"),
                Map.entry("journeydb.annotate.workers.lease", "2m"),
                Map.entry("journeydb.annotate.workers.poll", "1s"),
                Map.entry("journeydb.annotate.workers.after-defect", "1h"),
                Map.entry("journeydb.annotate.publisher.batch", "50"),
                Map.entry("journeydb.annotate.publisher.lease", "20s"),
                Map.entry("journeydb.annotate.publisher.poll", "200ms"),
                Map.entry("journeydb.annotate.styles.similarity", "false"),
                Map.entry("journeydb.annotate.styles.threshold", "0.6"),
                Map.entry("journeydb.annotate.styles.interval", "1s"),
                Map.entry("journeydb.annotate.styles.reconcile", "1h"),
                Map.entry("journeydb.annotate.styles.counts-max-age", "5m"),
                Map.entry("journeydb.annotate.retry.first", "1s"),
                Map.entry("journeydb.annotate.retry.longest", "1m"),
                Map.entry("journeydb.annotate.reviews.required", "3"),
                Map.entry("journeydb.annotate.reviews.batch", "10"),
                Map.entry("journeydb.annotate.reviews.poll", "3s"),
                Map.entry("journeydb.annotate.drain", "30s"),
                Map.entry("journeydb.annotate.backlog-interval", "1m")));

        assertThat(config.immediate()).isFalse();
        assertThat(config.workers().concurrency()).isEqualTo(64);
        assertThat(config.workers().lease()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.workers().poll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.workers().afterDefect()).isEqualTo(Duration.ofHours(1));
        assertThat(config.publisher().batch()).isEqualTo(50);
        assertThat(config.publisher().lease()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.publisher().poll()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.styles().similarity()).isFalse();
        assertThat(config.styles().threshold()).isEqualTo(0.6f);
        assertThat(config.styles().interval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.styles().reconcile()).isEqualTo(Duration.ofHours(1));
        assertThat(config.styles().countsMaxAge()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.retry().first()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.retry().longest()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.reviews().required()).isEqualTo(3);
        assertThat(config.reviews().batch()).isEqualTo(10);
        assertThat(config.reviews().poll()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.drain()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.backlogInterval()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void everyKeyOfTheModelHasADefaultOrIsOptional() {
        ModelConfig model = read(Map.of()).model();

        assertThat(model.baseUrl()).isEmpty();
        assertThat(model.apiKey()).isEmpty();
        assertThat(model.name()).isEmpty();
        assertThat(model.temperature()).isEmpty();
        assertThat(model.maxTokens()).isEmpty();
        assertThat(model.maxCompletionTokens()).isEmpty();
        assertThat(model.timeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(model.template()).isEqualTo("1");
        assertThat(model.structuredOutput()).isEqualTo(StructuredOutput.AUTO);
        assertThat(model.attempts()).isEqualTo(3);
        assertThat(model.fallback()).isTrue();
        assertThat(model.requestsPerMinute()).isZero();
        assertThat(model.headers()).isEmpty();
        assertThat(model.query()).isEmpty();
        assertThat(model.circuit().failures()).isEqualTo(5);
        assertThat(model.circuit().first()).isEqualTo(Duration.ofSeconds(1));
        assertThat(model.circuit().longest()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void everyKeyOfTheModelCanBeSet() {
        AnnotateConfig config = read(Map.ofEntries(
                Map.entry("journeydb.annotate.annotator", "chat"),
                Map.entry("journeydb.annotate.model.base-url", "http://localhost:11434/v1"),
                Map.entry("journeydb.annotate.model.api-key", "secret"),
                Map.entry("journeydb.annotate.model.name", "llama"),
                Map.entry("journeydb.annotate.model.temperature", "0.2"),
                Map.entry("journeydb.annotate.model.max-tokens", "1500"),
                Map.entry("journeydb.annotate.model.max-completion-tokens", "1600"),
                Map.entry("journeydb.annotate.model.timeout", "5s"),
                Map.entry("journeydb.annotate.model.template", "/etc/template.txt"),
                Map.entry("journeydb.annotate.model.structured-output", "none"),
                Map.entry("journeydb.annotate.model.attempts", "2"),
                Map.entry("journeydb.annotate.model.fallback", "false"),
                Map.entry("journeydb.annotate.model.requests-per-minute", "500"),
                Map.entry("journeydb.annotate.model.headers.X-Tenant", "me"),
                Map.entry("journeydb.annotate.model.query.api-version", "2"),
                Map.entry("journeydb.annotate.model.circuit.failures", "9"),
                Map.entry("journeydb.annotate.model.circuit.first", "2s"),
                Map.entry("journeydb.annotate.model.circuit.longest", "3m")));
        ModelConfig model = config.model();

        assertThat(config.annotator()).isEqualTo(AnnotateConfig.AnnotatorKind.CHAT);
        assertThat(model.baseUrl()).contains(URI.create("http://localhost:11434/v1"));
        assertThat(model.apiKey()).contains("secret");
        assertThat(model.name()).contains("llama");
        assertThat(model.temperature()).contains(0.2);
        assertThat(model.maxTokens()).contains(1500);
        assertThat(model.maxCompletionTokens()).contains(1600);
        assertThat(model.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(model.template()).isEqualTo("/etc/template.txt");
        assertThat(model.structuredOutput()).isEqualTo(StructuredOutput.NONE);
        assertThat(model.attempts()).isEqualTo(2);
        assertThat(model.fallback()).isFalse();
        assertThat(model.requestsPerMinute()).isEqualTo(500);
        assertThat(model.headers()).containsEntry("X-Tenant", "me");
        assertThat(model.query()).containsEntry("api-version", "2");
        assertThat(model.circuit().failures()).isEqualTo(9);
        assertThat(model.circuit().first()).isEqualTo(Duration.ofSeconds(2));
        assertThat(model.circuit().longest()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThatThrownBy(() -> read(Map.of("journeydb.annotate.worker.lease", "1s")))
                .isInstanceOf(ConfigValidationException.class);
    }

    private static AnnotateConfig read(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(AnnotateConfig.class)
                .withConverter(Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(AnnotateConfig.class);
    }
}
