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
        return new EndpointSettings(
                baseUrl,
                Optional.of(new ApiKey(FakeModel.KEY)),
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
