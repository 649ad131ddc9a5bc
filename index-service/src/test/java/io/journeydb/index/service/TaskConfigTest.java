package io.journeydb.index.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.index.model.ModelSettings;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskConfigTest {

    @Test
    void no_model_is_asked_unless_there_is_an_address() {
        assertThat(config(Map.of()).getConfigMapping(ModelConfig.class).settings())
                .isEmpty();
    }

    @Test
    void a_model_needs_an_address_and_a_name_alone() {
        ModelSettings settings = model(Map.of(
                "journeydb.index.model.base-url", "http://127.0.0.1:8000/v1", "journeydb.index.model.name", "sees"));

        assertThat(settings.name()).isEqualTo("sees");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.attempts()).isEqualTo(3);
        assertThat(settings.atOnce()).isEqualTo(4);
        assertThat(settings.apiKey()).isEmpty();
        assertThat(settings.temperature()).isEmpty();
        assertThat(settings.maxTokens()).isEmpty();
        assertThat(settings.headers()).isEmpty();
        assertThatThrownBy(() -> model(Map.of("journeydb.index.model.base-url", "http://127.0.0.1:8000/v1")))
                .hasMessageContaining("journeydb.index.model.name");
    }

    @ParameterizedTest
    @CsvSource({"name,' '", "timeout,0s", "attempts,0", "at-once,0"})
    void a_wrong_key_of_the_model_is_named(String key, String value) {
        Map<String, String> properties = new HashMap<>(
                Map.of("journeydb.index.model.base-url", "http://host/v1", "journeydb.index.model.name", "sees"));
        properties.put("journeydb.index.model." + key, value);

        assertThatThrownBy(() -> model(properties)).hasMessageContaining("journeydb.index.model." + key);
    }

    @Test
    void every_key_of_the_model_can_be_set_and_its_secrets_are_not_told() {
        ModelSettings settings = model(Map.of(
                "journeydb.index.model.base-url", "https://host/v1",
                "journeydb.index.model.name", "sees",
                "journeydb.index.model.api-key", "secret-1",
                "journeydb.index.model.temperature", "0.5",
                "journeydb.index.model.max-tokens", "300",
                "journeydb.index.model.timeout", "5s",
                "journeydb.index.model.attempts", "2",
                "journeydb.index.model.at-once", "1",
                "journeydb.index.model.headers.x-tenant", "secret-2"));

        assertThat(settings.baseUrl()).isEqualTo(URI.create("https://host/v1"));
        assertThat(settings.temperature()).contains(0.5);
        assertThat(settings.maxTokens()).contains(300);
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.attempts()).isEqualTo(2);
        assertThat(settings.atOnce()).isEqualTo(1);
        assertThat(settings.headers()).containsEntry("x-tenant", "secret-2");
        assertThat(settings.apiKey()).isPresent();
        assertThat(settings + " " + settings.apiKey()).doesNotContain("secret-");
    }

    @Test
    void evaluations_have_defaults_and_every_key_can_be_set() {
        EvaluationConfig usual = config(Map.of()).getConfigMapping(EvaluationConfig.class);
        EvaluationConfig other = config(Map.of(
                        "journeydb.index.evaluations.at-once", "2",
                        "journeydb.index.evaluations.waiting", "3",
                        "journeydb.index.evaluations.max-size", "1M",
                        "journeydb.index.evaluations.saved", "1s"))
                .getConfigMapping(EvaluationConfig.class);

        assertThat(usual.atOnce()).isEqualTo(1);
        assertThat(usual.waiting()).isEqualTo(16);
        assertThat(usual.maxSize().asLongValue()).isEqualTo(64 * 1024 * 1024);
        assertThat(usual.saved()).isEqualTo(Duration.ofSeconds(3));
        assertThat(other.atOnce()).isEqualTo(2);
        assertThat(other.waiting()).isEqualTo(3);
        assertThat(other.maxSize().asLongValue()).isEqualTo(1024 * 1024);
        assertThat(other.saved()).isEqualTo(Duration.ofSeconds(1));
    }

    private static ModelSettings model(Map<String, String> properties) {
        return config(properties).getConfigMapping(ModelConfig.class).settings().orElseThrow();
    }

    private static SmallRyeConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withDefaultValues(properties)
                .withMapping(ModelConfig.class)
                .withMapping(EvaluationConfig.class)
                .build();
    }
}
