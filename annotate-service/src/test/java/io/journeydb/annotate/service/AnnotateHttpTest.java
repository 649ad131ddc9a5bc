package io.journeydb.annotate.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AnnotateHttpTest extends ServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/annotations/nobody-has-this-id",
                "/v1/annotations/NO%20ID",
                "/v1/nothing",
                "/",
                "/favicon.ico"
            })
    void whatIsNotThereIsAProblem(String path) {
        assertProblem(given().urlEncodingEnabled(false).get(path), 404, "Not Found");
    }

    @Test
    void aWrongMethodIsAProblem() {
        assertProblem(given().post("/v1/stats"), 405, "Method Not Allowed");
    }

    @Test
    void anUnacceptableTypeIsAProblem() {
        assertProblem(given().accept("image/png").get("/v1/stats"), 406, "Not Acceptable");
    }

    @Test
    void statisticsHaveARowForEverySplitAndTheTotal() {
        get("/v1/stats")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("at", notNullValue())
                .body("rows.split", contains("train", "val", "test", "external", "total"))
                .body("rows[4].images", notNullValue())
                .body("rows[4].labeledPrompts", notNullValue())
                .body("rows[4].styleQuestions", notNullValue());
    }

    @Test
    void readinessChecksTheTopicsAndTheDatabase() {
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("SmallRye Reactive Messaging - readiness check"))
                .body("checks.name", hasItem("Database connections health check"));
        get("/q/health/live").then().statusCode(200);
    }

    @Test
    void metricsAndTheInterfaceAreDescribed() {
        get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("journeydb_prompts_annotated_total"))
                .body(containsString("journeydb_annotations_published_total"))
                .body(containsString("journeydb_annotate_latency_seconds_bucket"))
                .body(containsString("journeydb_annotations_unpublished"))
                .body(containsString("journeydb_samples_rejected_total{code=\"E_EVENT\""))
                .body(containsString("journeydb_samples_rejected_total{code=\"E_INTERNAL\""));
        get("/q/health/live").then().statusCode(200).body(containsString("background-loops"));
        get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/v1/annotations/{sampleId}"))
                .body(containsString("/v1/styles/{id}"))
                .body(containsString("/v1/stats"));
    }

    @Test
    void openApiSaysWhatEveryParameterIsAndThatIdsAreTexts() throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(get("/q/openapi?format=json").asString());

        assertThat(document.findParents("in")).isNotEmpty().allSatisfy(parameter -> assertThat(
                        parameter.path("description").asText())
                .as(parameter.toString())
                .isNotEmpty());
        assertThat(List.of("SampleId", "PromptId", "QuestionId", "ReviewId", "Sha256", "Shard"))
                .allSatisfy(name -> assertThat(document.at("/components/schemas/" + name + "/type")
                                .asText())
                        .isEqualTo("string"));
    }

    private static void assertProblem(Response response, int status, String title) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("about:blank"))
                .body("title", equalTo(title))
                .body("status", equalTo(status));
        assertThat(response.jsonPath().getString("detail")).isNotBlank().doesNotStartWith("HTTP ");
    }
}
