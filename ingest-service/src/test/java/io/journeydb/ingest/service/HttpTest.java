package io.journeydb.ingest.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.events.kafka.Topic;
import io.journeydb.ingest.support.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.MultiPartSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HttpTest extends ServiceTest {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void aFormBecomesAStoredPictureThatCanBeRead() {
        byte[] picture = Pictures.jpeg(300);
        String id = SampleId.derive(Sha256.of(picture), "by form").value();

        given().multiPart("image", "cat.jpg", picture, "image/jpeg")
                .multiPart("prompt", "by form")
                .multiPart("author", "Ada Lövelace")
                .post("/v1/samples")
                .then()
                .statusCode(202)
                .header("Location", containsString("/v1/images/" + id))
                .body("id", notNullValue())
                .body("sampleId", equalTo(id));

        topics.await(Topic.IMAGES, 1, record -> id.equals(record.key()));
        byte[] read = given().get("/v1/images/" + id)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("ETag", "\"" + Sha256.of(picture) + "\"")
                .header("Content-Length", Integer.toString(picture.length))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(read).isEqualTo(picture);
        given().header("If-None-Match", "\"" + Sha256.of(picture) + "\"")
                .get("/v1/images/" + id)
                .then()
                .statusCode(304);
        given().head("/v1/images/" + id).then().statusCode(200);
    }

    @Test
    void aReferenceIsTakenWithoutAnIdThatNobodyKnowsYet() {
        bucket.put("source/301.jpg", Pictures.jpeg(301), "image/jpeg");
        String json = "{\"prompt\":\"by JSON\",\"image\":{\"url\":\"s3://journeydb/source/301.jpg\"}}";

        given().contentType("application/json")
                .body(json)
                .post("/v1/samples")
                .then()
                .statusCode(202)
                .body("id", notNullValue())
                .body("sampleId", nullValue());
        given().contentType("application/json")
                .header("ce-subject", "by-json")
                .body(json)
                .post("/v1/samples")
                .then()
                .statusCode(202)
                .body("sampleId", equalTo("by-json"));

        topics.await(Topic.IMAGES, 1, record -> "by-json".equals(record.key()));
    }

    @Test
    void whatWouldBeRejectedIsRefusedAtOnce() {
        problem(given().multiPart("image", "a.png", "<html>".getBytes(), "image/png")
                        .multiPart("prompt", "a cat")
                        .post("/v1/samples")
                        .then())
                .statusCode(400)
                .body("code", equalTo("E_IMG_TYPE"));
        problem(given().multiPart("image", "a.png", Pictures.png(1), "image/png")
                        .post("/v1/samples")
                        .then())
                .statusCode(400)
                .body("code", equalTo("E_PROMPT_MISSING"));
        problem(given().multiPart("prompt", "a cat").post("/v1/samples").then())
                .statusCode(400)
                .body("code", equalTo("E_IMG_EMPTY"));
        problem(given().multiPart("image", "a.png", Pictures.png(1), "image/png")
                        .multiPart("prompt", "--ar 1:1")
                        .post("/v1/samples")
                        .then())
                .statusCode(400)
                .body("title", equalTo("The prompt has no words beside its parameters"))
                .body(
                        "detail",
                        equalTo("Nothing but parameters is left of the prompt. Send the prompt as it was typed."));
        problem(given().contentType("application/json")
                        .body("{\"prompt\":")
                        .post("/v1/samples")
                        .then())
                .statusCode(400)
                .body("code", equalTo("E_JSON"));
    }

    @Test
    void theLongestPromptFitsIntoAForm() {
        given().multiPart("image", "a.png", Pictures.png(302), "image/png")
                .multiPart(text("prompt", "🐎".repeat(6_000)))
                .post("/v1/samples")
                .then()
                .statusCode(202);
        problem(given().multiPart("image", "a.png", Pictures.png(302), "image/png")
                        .multiPart(text("prompt", "🐎".repeat(6_001)))
                        .post("/v1/samples")
                        .then())
                .statusCode(400)
                .body("code", equalTo("E_PROMPT_LENGTH"));
    }

    @Test
    void everyOtherErrorIsAProblemToo() {
        problem(given().get("/v1/images/no-such-sample").then()).statusCode(404);
        problem(given().get("/v1/images/NOT%20AN%20ID").then()).statusCode(404);
        problem(given().get("/v1/nothing").then()).statusCode(404);
        problem(given().delete("/v1/samples").then()).statusCode(405);
        problem(given().contentType("text/plain").body("a").post("/v1/samples").then())
                .statusCode(415);
    }

    @Test
    void metricsHealthAndTheApiAreServed() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("journeydb_samples_received_total"))
                .body(containsString("journeydb_samples_stored_total"))
                .body(containsString("journeydb_samples_duplicate_total"))
                .body(containsString("journeydb_samples_rejected_total{code=\"E_IMG_TYPE\"}"))
                .body(containsString("journeydb_ingest_latency_seconds_bucket"))
                .body(containsString(
                        "journeydb_objectstore_latency_seconds_bucket{operation=\"put\",outcome=\"done\""));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().body("checks.name", hasItem("intake"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/v1/images/{id}"));
    }

    @Test
    void openApiSaysWhatEveryParameterIsAndThatIdsAreTexts() throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());

        assertThat(document.findParents("in")).isNotEmpty().allSatisfy(parameter -> assertThat(
                        parameter.path("description").asText())
                .as(parameter.toString())
                .isNotEmpty());
        assertThat(document.at("/components/schemas/Sha256/type").asText()).isEqualTo("string");
    }

    private static MultiPartSpecification text(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .mimeType("text/plain")
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    private static ValidatableResponse problem(ValidatableResponse response) {
        return response.contentType(PROBLEM)
                .body("type", notNullValue())
                .body("title", notNullValue())
                .body("status", equalTo(response.extract().statusCode()));
    }
}
