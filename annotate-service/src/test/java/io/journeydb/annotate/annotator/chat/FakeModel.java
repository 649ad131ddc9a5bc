package io.journeydb.annotate.annotator.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/** An OpenAI-compatible server on this machine that plays what a test tells it to. */
public final class FakeModel implements AutoCloseable {

    public static final String KEY = "sk-very-secret-1234567890";

    private static final String PATH = "/v1/chat/completions";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer server = new WireMockServer(options()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .containerThreads(40)
            .extensions(new ObligingModel()));

    public FakeModel() {
        server.start();
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.port() + "/v1");
    }

    /** Plays the responses one after the other, and the last for ever. */
    public void plays(ResponseDefinitionBuilder... responses) {
        server.resetAll();
        for (int turn = 0; turn < responses.length; turn++) {
            String state = turn == 0 ? Scenario.STARTED : "turn " + turn;
            String next = "turn " + Math.min(turn + 1, responses.length - 1);
            server.stubFor(post(urlPathEqualTo(PATH))
                    .inScenario("turns")
                    .whenScenarioStateIs(state)
                    .willReturn(responses[turn])
                    .willSetStateTo(turn == 0 && responses.length == 1 ? Scenario.STARTED : next));
        }
    }

    /** Plays the response for ever to whoever asks with these words, until the next {@link #plays}. */
    public void answers(String words, ResponseDefinitionBuilder response) {
        server.stubFor(
                post(urlPathEqualTo(PATH)).withRequestBody(containing(words)).willReturn(response));
    }

    /** The server itself, for what a list of turns can't say. */
    public WireMockServer server() {
        return server;
    }

    public int calls() {
        return server.countRequestsMatching(
                        postRequestedFor(urlPathEqualTo(PATH)).build())
                .getCount();
    }

    /** The calls with these words. */
    public int calls(String words) {
        return server.countRequestsMatching(postRequestedFor(urlPathEqualTo(PATH))
                        .withRequestBody(containing(words))
                        .build())
                .getCount();
    }

    /** The bodies of the calls so far. */
    public List<JsonNode> requests() {
        return server.findAll(postRequestedFor(urlPathEqualTo(PATH))).stream()
                .map(request -> read(request.getBodyAsString()))
                .toList();
    }

    /** Annotates every prompt as a good model would, as long as it has one plain phrase. */
    public static ResponseDefinitionBuilder obliges() {
        return aResponse().withStatus(200).withTransformers(ObligingModel.NAME);
    }

    /** What the model says, as the endpoint wraps it. */
    public static ResponseDefinitionBuilder says(String content) {
        return says(content, "stop");
    }

    public static ResponseDefinitionBuilder says(String content, String finishReason) {
        ObjectNode message = JSON.createObjectNode().put("role", "assistant").put("content", content);
        return completion(message, finishReason);
    }

    public static ResponseDefinitionBuilder refuses(String refusal) {
        ObjectNode message = JSON.createObjectNode().put("role", "assistant").put("refusal", refusal);
        message.putNull("content");
        return completion(message, "stop");
    }

    public static ResponseDefinitionBuilder status(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}");
    }

    private static ResponseDefinitionBuilder completion(ObjectNode message, String finishReason) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody(body(message, finishReason));
    }

    static String body(ObjectNode message, String finishReason) {
        ObjectNode body = JSON.createObjectNode()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "fake");
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0).put("finish_reason", finishReason);
        choice.set("message", message);
        body.putObject("usage")
                .put("prompt_tokens", 900)
                .put("completion_tokens", 100)
                .put("total_tokens", 1000);
        return body.toString();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
