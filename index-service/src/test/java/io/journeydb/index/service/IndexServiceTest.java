package io.journeydb.index.service;

import static io.journeydb.index.TestEvents.annotated;
import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.json;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.events.kafka.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class IndexServiceTest extends RunningService {

    @Test
    void anEventIsFoundByItsWordsAndByItsId() {
        byte[] event = json(annotated(id, 1, "<b>rabbit</b> with " + word, "A rabbit drinks"));
        send(Topic.ANNOTATIONS, event);

        await().atMost(PATIENCE).until(() -> search(word).jsonPath().getInt("total") == 1);
        search(word + " rabbit")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("query", equalTo(word + " rabbit"))
                .body("totalExact", equalTo(true))
                .body("hits[0].sampleId", equalTo(id))
                .body("hits[0].caption", equalTo("A rabbit drinks"))
                .body("hits[0].split", equalTo("train"))
                .body("hits[0].generator", equalTo("midjourney"))
                .body("hits[0].highlights.prompt[0]", containsString("&lt;b&gt;<em>rabbit</em>&lt;/b&gt; with <em>"))
                .body("hits[0].highlights.caption[0]", equalTo("A <em>rabbit</em> drinks"));
        Response found = when().get("/v1/samples/" + id);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.contentType()).startsWith("application/json");
        assertThat(found.asByteArray()).isEqualTo(event);
    }

    @Test
    void aSampleThatWaitsForItsAnnotationIsShownWithoutOne() {
        send(Topic.IMAGES, json(image(id, "a rabbit")));

        await().atMost(PATIENCE).untilAsserted(() -> when().get("/v1/samples/" + id)
                .then()
                .statusCode(200)
                .body("sampleId", equalTo(id))
                .body("annotation", nullValue()));
    }

    @Test
    void readinessShowsTheFeed() {
        await().atMost(PATIENCE).untilAsserted(() -> when().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("index feed"))
                .body("checks[0].data.phase", equalTo("LIVE")));
        when().get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("index feed threads"));
    }

    @Test
    void metricsAndOpenApiNameWhatThereIs() {
        search("rabbit").then().statusCode(200);

        String metrics = when().get("/q/metrics").asString();
        String openApi = when().get("/q/openapi").asString();

        assertThat(metrics)
                .contains("journeydb_documents_indexed_total")
                .containsPattern("journeydb_samples_rejected_total\\{.*code=\"E_EVENT\"")
                .contains("journeydb_index_lag")
                .contains("journeydb_index_documents")
                .contains("journeydb_index_latency_seconds_bucket")
                .contains("journeydb_search_latency_seconds_bucket");
        assertThat(openApi)
                .contains(
                        "/v1/search",
                        "/v1/samples/{id}",
                        "/v1/samples/{id}/similar",
                        "/v1/samples/{id}/duplicates",
                        "/v1/search/image",
                        "/v1/leaks",
                        "/v1/tasks/prompt-inversion",
                        "/v1/tasks/style-retrieval",
                        "/v1/tasks/caption",
                        "/v1/tasks/vqa",
                        "/v1/evaluations",
                        "/v1/evaluations/references",
                        "/v1/evaluations/{id}",
                        "/v1/evaluations/{id}/report",
                        "/v1/evaluations/{id}/cancel",
                        "Problem",
                        "SampleAnnotated",
                        "name: verified",
                        "name: cursor");
    }

    @Test
    void openApiSaysWhatEveryParameterAndMemberIsAndThatIdsAreTexts() throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(when().get("/q/openapi?format=json").asString());

        assertThat(document.findParents("in")).isNotEmpty().allSatisfy(parameter -> assertThat(
                        parameter.path("description").asText())
                .isNotEmpty());
        assertThat(document.at("/components/schemas").properties()).isNotEmpty().allSatisfy(schema -> assertThat(
                        schema.getValue().path("properties"))
                .as(schema.getKey())
                .allMatch(member -> member.has("description") && member.size() > 1 || member.has("$ref")));
        assertThat(List.of("SampleId", "PromptId", "QuestionId", "Sha256", "Shard", "JobId"))
                .allSatisfy(name -> assertThat(document.at("/components/schemas/" + name + "/type")
                                .asText())
                        .isEqualTo("string"));
    }
}
