package io.journeydb.index.service;

import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.json;
import static io.journeydb.index.task.TaskSamples.QUESTION;
import static io.journeydb.index.task.TaskSamples.sample;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.FeaturesExtracted;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.StyleCategory;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.kafka.Topic;
import io.journeydb.index.KafkaTopics;
import io.journeydb.index.feature.image.DrawnPictures;
import io.journeydb.index.search.Encoder;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.VectorSpace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class TaskServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final String PROBLEM = "application/problem+json";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    SampleIndex index;

    private final String run = UUID.randomUUID().toString();
    private final String asked = "asked-" + run;
    private final String near = "near-" + run;

    @Test
    void all_four_tasks_are_answered_about_a_sample_by_those_that_look_like_it() {
        send(sample(asked, "a cat " + run, "A cat sits.", "ink"), 0);
        send(sample(near, "a dog " + run, "A dog sits.", "chalk " + run), 1);
        sendCategory("chalk " + run);

        await().atMost(PATIENCE).untilAsserted(() -> ask("style-retrieval", Map.of("sampleId", asked))
                .then()
                .statusCode(200)
                .body("method", equalTo("retrieval"))
                .body("neighbours.sampleId", hasItem(near))
                .body("neighbours.sampleId", not(hasItem(asked)))
                .body("byCategory.medium-" + run + "[0].style", equalTo("chalk " + run)));
        ask("prompt-inversion", Map.of("sampleId", asked, "neighbours", 1, "from", List.of("train")))
                .then()
                .statusCode(200)
                .body("prompts[0].text", equalTo("a dog " + run));
        ask("caption", Map.of("sampleId", asked, "neighbours", 1))
                .then()
                .statusCode(200)
                .body("captions[0].text", equalTo("A dog sits."));
        Map<String, String> options = Map.of("A", "cat", "B", "cow", "C", "dog", "D", "hen");
        ask("vqa", Map.of("sampleId", asked, "neighbours", 1, "question", "Which animal?", "options", options))
                .then()
                .statusCode(200)
                .body("answer", equalTo("C"));
    }

    @Test
    void a_picture_from_outside_is_asked_about_too_and_what_is_none_is_told() {
        send(sample(asked, "a cat " + run, "A cat sits.", "ink"), 0);
        byte[] picture = DrawnPictures.png(DrawnPictures.picture(7, 64, 64));

        await().atMost(PATIENCE).untilAsserted(() -> ask("caption", Map.of("image", base64(picture), "neighbours", 1))
                .then()
                .statusCode(200)
                .body("method", equalTo("retrieval"))
                .body("neighbours.size()", equalTo(1)));
        ask("caption", Map.of("image", base64("no picture".getBytes(UTF_8))))
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("E_IMAGE"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void the_references_of_a_split_are_lines_of_json() {
        send(sample(asked, "a cat " + run, "A cat sits.", "ink"), 0);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        references("vqa").asString().lines().filter(line -> line.contains(asked)))
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"" + asked)
                .contains(QUESTION));
        assertThat(references("vqa").contentType()).startsWith("application/x-ndjson");
        given().get("/v1/evaluations/references?task=painting&split=val")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void a_sample_whose_features_have_not_come_is_told_apart_from_one_that_is_not_there() {
        publish(Topic.IMAGES, asked, json(image(asked, "waits")));

        await().atMost(PATIENCE).untilAsserted(() -> ask("caption", Map.of("sampleId", asked))
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("code", equalTo("E_NO_VECTOR")));
        ask("caption", Map.of("sampleId", "nobody"))
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("code", equalTo("E_NO_SAMPLE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "caption | {}",
                "caption | {\"sampleId\": \"a\", \"image\": \"AAAA\"}",
                "caption | {\"sampleId\": \"NOT*AN*ID\"}",
                "caption | {\"sampleId\": \"a\", \"neighbours\": 1000000000}",
                "caption | {\"sampleId\": \"a\", \"size\": 0}",
                "caption | {\"sampleId\": \"a\", \"from\": [\"nowhere\"]}",
                "vqa | {\"sampleId\": \"a\"}",
                "vqa | {\"sampleId\": \"a\", \"question\": \"?\", \"options\": {\"A\": \"x\", \"B\": \"x\", \"C\":"
                        + " \"y\", \"D\": \"z\"}}",
                "vqa | {\"sampleId\": \"a\", \"question\": \"?\", \"options\": {\"A\": \"\", \"B\": \"x\", \"C\":"
                        + " \"y\", \"D\": \"z\"}}",
                "caption | {\"sampleId\": \"a\", \"size\": \"ten\"}",
                "caption | []",
                "caption | not json"
            })
    void a_request_that_means_nothing_is_refused(String task, String body) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/tasks/" + task)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("E_PARAMETER"));
    }

    private static Response ask(String task, Map<String, ?> request) {
        return given().contentType("application/json").body(request).post("/v1/tasks/" + task);
    }

    private static Response references(String task) {
        return given().get("/v1/evaluations/references?task=" + task + "&split=train");
    }

    private void send(SampleAnnotated sample, int place) {
        String id = sample.sampleId().value();
        Encoder encoder = index.encoders().of(VectorSpace.IMAGE);
        float[] vector = new float[encoder.dimensions()];
        vector[vector.length - 1 - place] = .1f;
        vector[Math.floorMod(run.hashCode(), vector.length - 9)] = (float) Math.sqrt(.99);
        publish(Topic.ANNOTATIONS, id, json(sample));
        publish(
                Topic.FEATURES,
                id,
                json(new FeaturesExtracted(
                        new SampleId(id),
                        PromptId.of(id),
                        TIME,
                        null,
                        new FeatureVector(encoder.name(), encoder.version(), vector),
                        null)));
    }

    private void sendCategory(String phrase) {
        String id = "medium-" + run;
        publish(Topic.STYLES, id, json(new StyleCategory(id, "Medium", null, List.of(phrase), 1, null, 1, TIME)));
    }

    private void publish(Topic topic, String key, byte[] event) {
        try (KafkaTopics topics = new KafkaTopics(bootstrapServers)) {
            topics.send(topic, key, event);
        }
    }
}
