package io.journeydb.index.model;

import io.journeydb.endpoint.ApiKey;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the model is, and how it is asked.
 *
 * @param baseUrl what {@code /chat/completions} follows
 * @param apiKey sent as a bearer token; empty for endpoints that need none
 * @param name of the model there
 * @param temperature empty leaves it to the endpoint
 * @param maxTokens longest reply; empty leaves it to the endpoint
 * @param timeout longest wait for a whole reply
 * @param attempts replies that are judged before retrieval answers
 * @param atOnce calls at the same time; who comes when all are taken is answered by retrieval
 * @param headers further headers; their values may be secret
 */
public record ModelSettings(
        URI baseUrl,
        Optional<ApiKey> apiKey,
        String name,
        Optional<Double> temperature,
        Optional<Integer> maxTokens,
        Duration timeout,
        int attempts,
        int atOnce,
        Map<String, String> headers) {

    public ModelSettings {
        Objects.requireNonNull(apiKey, "apiKey");
        Objects.requireNonNull(temperature, "temperature");
        Objects.requireNonNull(maxTokens, "maxTokens");
        headers = Map.copyOf(headers);
        Objects.requireNonNull(baseUrl, "baseUrl");
        require(!name.isBlank(), "journeydb.index.model.name is blank");
        require(timeout.isPositive(), "journeydb.index.model.timeout is not positive");
        require(attempts >= 1, "journeydb.index.model.attempts is less than 1");
        require(atOnce >= 1, "journeydb.index.model.at-once is less than 1");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Without the headers' values, which may be secret. */
    @Override
    public String toString() {
        return "ModelSettings[host=" + baseUrl.getHost() + ", name=" + name + "]";
    }
}
