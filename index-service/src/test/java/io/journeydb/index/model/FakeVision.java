package io.journeydb.index.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.journeydb.endpoint.ApiKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An OpenAI-compatible server on this machine that plays what a test tells it to. */
final class FakeVision implements AutoCloseable {

    static final String KEY = "sk-very-secret-1234567890";

    private static final String PATH = "/v1/chat/completions";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort().containerThreads(20));

    FakeVision() {
        server.start();
    }

    ModelSettings settings(Duration timeout) {
        return new ModelSettings(
                URI.create("http://127.0.0.1:" + server.port() + "/v1"),
                Optional.of(new ApiKey(KEY)),
                "fake",
                Optional.of(0.2),
                Optional.of(500),
                timeout,
                3,
                2,
                Map.of("X-Tenant", "header-secret"));
    }

    /** Plays the responses one after the other, and the last for ever. */
    void plays(ResponseDefinitionBuilder... responses) {
        server.resetAll();
        for (int turn = 0; turn < responses.length; turn++) {
            String state = turn == 0 ? Scenario.STARTED : "turn " + turn;
            String next = "turn " + Math.min(turn + 1, responses.length - 1);
            server.stubFor(post(urlPathEqualTo(PATH))
                    .inScenario("turns")
                    .whenScenarioStateIs(state)
                    .willReturn(responses[turn])
                    .willSetStateTo(responses.length == 1 ? Scenario.STARTED : next));
        }
    }

    List<LoggedRequest> calls() {
        return server.findAll(postRequestedFor(urlPathEqualTo(PATH)));
    }

    /** The body of a call. */
    JsonNode request(int call) {
        try {
            return JSON.readTree(calls().get(call).getBodyAsString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the user says in a call, beside the picture. */
    String asked(int call) {
        return request(call).at("/messages/1/content/0/text").asText();
    }

    /** What the model says, as the endpoint wraps it. */
    static ResponseDefinitionBuilder says(String content) {
        return says(content, "stop");
    }

    static ResponseDefinitionBuilder says(String content, String finishReason) {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("choices")
                .addObject()
                .put("finish_reason", finishReason)
                .putObject("message")
                .put("role", "assistant")
                .put("content", content);
        return replies(body.toString());
    }

    /** A success with any body. */
    static ResponseDefinitionBuilder replies(String body) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    /** A failure that quotes the key, as servers do. */
    static ResponseDefinitionBuilder status(int status) {
        return aResponse()
                .withStatus(status)
                .withBody("{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}");
    }

    @Override
    public void close() {
        server.stop();
    }
}
