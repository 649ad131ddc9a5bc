package io.journeydb.index.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.endpoint.ApiKey;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenAiVisionTest {

    @Test
    void an_address_or_a_key_that_no_request_can_be_made_of_is_told_by_its_name() {
        ModelSettings address = settings("http://vllm_server:8000/v1", "sk-1");
        ModelSettings key = settings("http://127.0.0.1:1/v1", "sk-1\nsk-2");

        assertThatThrownBy(() -> new OpenAiVision(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("journeydb.index.model.base-url");
        assertThatThrownBy(() -> new OpenAiVision(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("journeydb.index.model.api-key")
                .hasMessageNotContaining("sk-");
    }

    private static ModelSettings settings(String baseUrl, String key) {
        return new ModelSettings(
                URI.create(baseUrl),
                Optional.of(new ApiKey(key)),
                "fake",
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(1),
                1,
                1,
                Map.of());
    }
}
