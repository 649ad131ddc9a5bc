package io.journeydb.annotate.annotator.chat;

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
        return settings(baseUrl, structuredOutput, new ApiKey(FakeModel.KEY), Map.of("X-Tenant", "header-secret"));
    }

    static EndpointSettings settings(URI baseUrl, ApiKey key, Map<String, String> headers) {
        return settings(baseUrl, StructuredOutput.SCHEMA, key, headers);
    }

    private static EndpointSettings settings(
            URI baseUrl, StructuredOutput structuredOutput, ApiKey key, Map<String, String> headers) {
        return new EndpointSettings(
                baseUrl,
                Optional.of(key),
                "fake",
                Optional.of(0.3),
                Optional.of(1500),
                Optional.empty(),
                Duration.ofMillis(1000),
                structuredOutput,
                headers,
                Map.of("api-version", "7"));
    }
}
