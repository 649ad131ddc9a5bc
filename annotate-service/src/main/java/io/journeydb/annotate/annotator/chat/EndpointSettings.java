package io.journeydb.annotate.annotator.chat;

import io.journeydb.endpoint.ApiKey;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the model is and what it is asked with.
 *
 * @param baseUrl what {@code /chat/completions} follows
 * @param apiKey sent as a bearer token; empty for endpoints that need none
 * @param model the model's name there
 * @param temperature empty leaves it to the endpoint
 * @param maxTokens longest reply, as {@code max_tokens}; empty leaves it to the endpoint
 * @param maxCompletionTokens the same as {@code max_completion_tokens}, for models that want that
 * @param timeout longest wait for a whole reply
 * @param structuredOutput how the form of replies is asked for
 * @param headers further headers; their values may be secret
 * @param query further query parameters
 */
public record EndpointSettings(
        URI baseUrl,
        Optional<ApiKey> apiKey,
        String model,
        Optional<Double> temperature,
        Optional<Integer> maxTokens,
        Optional<Integer> maxCompletionTokens,
        Duration timeout,
        StructuredOutput structuredOutput,
        Map<String, String> headers,
        Map<String, String> query) {

    /** What the configuration keys of all this begin with. */
    static final String KEYS = "journeydb.annotate.model";

    public EndpointSettings {
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(apiKey, "apiKey");
        Objects.requireNonNull(temperature, "temperature");
        Objects.requireNonNull(maxTokens, "maxTokens");
        Objects.requireNonNull(maxCompletionTokens, "maxCompletionTokens");
        Objects.requireNonNull(structuredOutput, "structuredOutput");
        headers = Map.copyOf(headers);
        query = Map.copyOf(query);
        require(!model.isBlank(), "name is blank");
        require(timeout.isPositive(), "timeout is not positive");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(KEYS + '.' + otherwise);
        }
    }

    /** Without the headers' and parameters' values, which may be secret. */
    @Override
    public String toString() {
        return "EndpointSettings[host=" + baseUrl.getHost() + ", model=" + model + ']';
    }
}
