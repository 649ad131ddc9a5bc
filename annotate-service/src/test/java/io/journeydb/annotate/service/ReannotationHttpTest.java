package io.journeydb.annotate.service;

import static io.journeydb.annotate.Images.promptId;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.journeydb.events.ImageStored;
import io.journeydb.events.kafka.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReannotationHttpTest extends ServiceTest {

    private static final String PATH = "/v1/annotations/reannotate";

    @Test
    void chosenPromptsAreAnnotatedAgainAndTheirSamplesPublishedAgain() {
        List<ImageStored> images = images("reannotated", 6);
        try (TopicProbe probe = probe(Topic.ANNOTATIONS)) {
            probe.send(images);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(revisions()).containsOnly("1"));
        }
        String body = "{\"promptIds\":[\"" + promptId("a reannotated painting of house 0") + "\"]";

        given().contentType(ContentType.JSON)
                .body(body + ",\"dryRun\":true}")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("prompts", equalTo(1))
                .body("samples", equalTo(3));
        String location = given().contentType(ContentType.JSON)
                .body(body + "}")
                .post(PATH)
                .then()
                .statusCode(202)
                .body("prompts", equalTo(1))
                .extract()
                .header("Location");

        await().atMost(PATIENCE).untilAsserted(() -> given().get(location)
                .then()
                .statusCode(200)
                .body("done", equalTo(1))
                .body("waiting", equalTo(0)));
        assertThat(revisions()).containsExactlyInAnyOrder("2", "2", "2", "1", "1", "1");
        String seen = get(location).header("ETag");
        given().header("If-None-Match", seen).get(location).then().statusCode(304);
        given().delete(location).then().statusCode(200).body("done", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"dryRun\":true}",
                "{\"splitt\":\"test\"}",
                "{\"split\":\"tests\"}",
                "{\"style\":\" \"}",
                "{\"promptIds\":[]}",
                "{\"promptIds\":[\"1\"]}",
                "{\"sampleIds\":[1]}",
                "{\"split\":\"test\",\"dryRun\":\"yes\"}"
            })
    void whatSelectsNothingSensibleIsAProblem(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType(containsString("problem+json"));
    }

    @Test
    void anUnknownRequestIsAProblem() {
        given().get(PATH + "/nobody").then().statusCode(404).contentType(containsString("problem+json"));
        given().delete(PATH + "/nobody").then().statusCode(404);
    }

    private List<String> revisions() {
        return select("SELECT revision FROM samples WHERE sample_id LIKE 'reannotated-%'");
    }
}
