package io.journeydb.index.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.journeydb.index.evaluation.Source;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class EvaluationServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PROBLEM = "application/problem+json";
    private static final String RIGHT = """
            {"id": "1", "references": [{"id": "q", "kind": "style", "answer": "B"}]}
            """;

    @Test
    void an_evaluation_is_submitted_asked_for_shown_and_deleted() {
        String job = submitted("{\"id\": \"1\", \"prediction\": {\"q\": \"B\"}}\n");

        await().atMost(PATIENCE).untilAsserted(() -> get(job).body("state", equalTo("done")));
        get(job).body("task", equalTo("vqa"))
                .body("progress.scored", equalTo(1))
                .body("result.scores.name", hasItem("accuracy, style"))
                .body("result.samples", equalTo(1))
                .body("problem", nullValue());
        given().get(job + "/report")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Visual question answering"));
        given().delete(job).then().statusCode(204);
        given().get(job).then().statusCode(404).contentType(PROBLEM).body("code", equalTo("E_NO_EVALUATION"));
    }

    @Test
    void files_that_cannot_be_evaluated_fail_with_a_sentence_for_each_fault() {
        String job = submitted("{\"id\": \"2\", \"prediction\": {\"q\": \"E\"}}\n");

        await().atMost(PATIENCE).untilAsserted(() -> get(job).body("state", equalTo("failed")));
        get(job).body("problem.code", equalTo("E_FILES"))
                .body("problem.faults", hasItem("mine.jsonl: no prediction for 1"))
                .body("result", nullValue());
        given().get(job + "/report").then().statusCode(404).contentType(PROBLEM);
        given().post(job + "/cancel").then().statusCode(200).body("state", equalTo("failed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"task\": \"painting\", \"predictions\": \"evaluations/inputs/a\", \"split\": \"val\"}",
                "{\"task\": \"vqa\", \"predictions\": \"evaluations/inputs/a\"}",
                "{\"task\": \"vqa\", \"predictions\": \"evaluations/inputs/a\", \"split\": \"nowhere\"}",
                "{\"task\": \"vqa\", \"predictions\": \"quarantine/a\", \"split\": \"val\"}",
                "{\"task\": \"vqa\", \"predictions\": \"evaluations/inputs/../../a\", \"split\": \"val\"}",
                "{\"task\": \"vqa\", \"split\": \"val\"}",
                "not json"
            })
    void a_request_that_means_nothing_is_refused(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/evaluations")
                .then()
                .statusCode(400);
    }

    @Test
    void a_file_above_the_limit_is_refused() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/evaluations"))
                .header("Content-Type", "multipart/form-data; boundary=X")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(
                                "--X\r\nContent-Disposition: form-data; name=\"task\"\r\n\r\nvqa\r\n"
                                        + "--X\r\nContent-Disposition: form-data; name=\"split\"\r\n\r\nval\r\n"
                                        + "--X\r\nContent-Disposition: form-data; name=\"predictions\"; filename=\"p\"\r\n\r\n"),
                        BodyPublishers.ofByteArray(new byte[16 * 1024 * 1024 + 1]),
                        BodyPublishers.ofString("\r\n--X--\r\n")))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("E_BODY_SIZE", Source.INPUTS);
        }
    }

    @Test
    void what_names_no_evaluation_is_not_found() {
        for (String id : new String[] {"nothing", "00000000-0000-0000-0000-000000000000"}) {
            given().get("/v1/evaluations/" + id).then().statusCode(404).contentType(PROBLEM);
            given().delete("/v1/evaluations/" + id).then().statusCode(404).contentType(PROBLEM);
            given().post("/v1/evaluations/" + id + "/cancel").then().statusCode(404);
        }
    }

    private static String submitted(String predictions) {
        String location = given().multiPart("task", "vqa")
                .multiPart("predictions", "mine.jsonl", predictions.getBytes(StandardCharsets.UTF_8))
                .multiPart("references", "right.jsonl", RIGHT.getBytes(StandardCharsets.UTF_8))
                .post("/v1/evaluations")
                .then()
                .statusCode(202)
                .body("state", equalTo("queued"))
                .extract()
                .header("Location");
        assertThat(location).contains("/v1/evaluations/");
        return location.substring(location.indexOf("/v1/"));
    }

    private static ValidatableResponse get(String job) {
        return given().get(job).then().statusCode(200);
    }
}
