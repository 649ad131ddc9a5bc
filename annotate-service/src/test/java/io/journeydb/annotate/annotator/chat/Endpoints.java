package io.journeydb.annotate.annotator.chat;

import io.journeydb.endpoint.ApiKey;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings for tests. */
final class Endpoints {

    private Endpoints() {}

    static EndpointSettings settings(URI baseUrl) {
        return settings(baseUrl, StructuredOutput.SCHEMA);
    }

    static EndpointSettings settings(URI baseUrl, StructuredOutput structuredOutput) {
        return settings(baseUrl, structuredOutput, new ApiKey(FakeModel.KEY));
    }

    static EndpointSettings settings(URI baseUrl, ApiKey key) {
        return settings(baseUrl, StructuredOutput.SCHEMA, key);
    }

    private static EndpointSettings settings(URI baseUrl, StructuredOutput structuredOutput, ApiKey key) {
        return new EndpointSettings(
                baseUrl,
                Optional.of(key),
                "fake",
                Optional.of(0.3),
                Optional.of(1500),
                Optional.empty(),
                Duration.ofMillis(1000),
                structuredOutput,
                Map.of("X-Tenant", "header-secret"),
                Map.of("api-version", "7"));
    }
}
