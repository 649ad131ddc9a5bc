package io.journeydb.index.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiVisionTest {

    @Test
    void a_key_is_what_stands_between_the_white_space_of_its_file() {
        assertThat(new ApiKey(" secret-1\n").secret()).isEqualTo("secret-1");
        assertThatCode(() -> new OpenAiVision(settings("secret-1\n", Map.of()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret-1\nsecret-2", "secret-1\0secret-2"})
    void a_secret_that_no_header_takes_is_refused_at_once_and_in_no_message(String secret) {
        assertRefused(settings(secret, Map.of()));
        assertRefused(settings("key", Map.of("x-tenant", secret)));
    }

    @Test
    void a_header_that_requests_may_not_set_is_refused_at_once() {
        assertRefused(settings("key", Map.of("host", "secret-1")));
    }

    private static void assertRefused(ModelSettings settings) {
        assertThatThrownBy(() -> new OpenAiVision(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContaining("journeydb.index.model.api-key")
                .hasMessageContaining("journeydb.index.model.headers")
                .hasMessageNotContaining("secret");
    }

    private static ModelSettings settings(String key, Map<String, String> headers) {
        return new ModelSettings(
                URI.create("http://127.0.0.1:1/v1"),
                Optional.of(new ApiKey(key)),
                "fake",
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(1),
                1,
                1,
                headers);
    }
}
