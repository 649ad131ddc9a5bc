package io.journeydb.annotate.service;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.journeydb.annotate.Annotations;
import io.journeydb.annotate.Images;
import io.journeydb.annotate.store.IncomingImage;
import io.journeydb.annotate.store.SampleStore;
import io.journeydb.events.json.EventCodec;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StoreHttpTest extends ServiceTest {

    private static final String PROMPT =
            Images.promptId("a house of the interface 1").value();

    @Inject
    SampleStore store;

    @Inject
    EventCodec codec;

    @BeforeEach
    void storeFourPrompts() {
        List<IncomingImage> images = IntStream.range(0, 8)
                .mapToObj(i -> Images.image("http-" + i, "a house of the interface " + i / 2))
                .map(image -> IncomingImage.of(image, codec))
                .toList();
        store.save(images, Annotations::atOnce);
    }

    @Test
    void aPromptHasItsAnnotationItsImagesAndItsHistory() {
        get("/v1/prompts/" + PROMPT)
                .then()
                .statusCode(200)
                .body("promptId", equalTo(PROMPT))
                .body("images", equalTo(2))
                .body("annotation.caption", notNullValue());
        get("/v1/prompts/" + PROMPT + "/annotations")
                .then()
                .statusCode(200)
                .body("annotations[0].version", equalTo(1))
                .body("annotations[0].inForce", equalTo(true));
    }

    @Test
    void promptsOfAStyleComePageByPage() {
        Response first = given().queryParam("style", " Oil  PAINTING").get("/v1/prompts?limit=2");
        first.then()
                .statusCode(200)
                .body("prompts", hasSize(2))
                .body("prompts.phrases", everyItem(hasItem("oil painting")));

        given().queryParam("style", "oil painting")
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get("/v1/prompts?limit=2")
                .then()
                .statusCode(200)
                .body("prompts[0].promptId", greaterThan(first.jsonPath().getString("prompts[1].promptId")));
    }

    @Test
    void questionsOfAKindAndASplitComePageByPage() {
        Response first = get("/v1/questions?kind=content&split=train&limit=3");
        first.then().statusCode(200).body("kind", equalTo("content")).body("questions", hasSize(3));

        given().queryParam("cursor", first.jsonPath().getString("next"))
                .get("/v1/questions?kind=content&split=train&limit=3")
                .then()
                .statusCode(200)
                .body("questions[0].question.options.A", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/questions",
                "/v1/questions?kind=other",
                "/v1/questions?kind=style&split=all",
                "/v1/questions?kind=style&limit=0",
                "/v1/questions?kind=style&limit=1000000000",
                "/v1/questions?kind=style&cursor=nonsense",
                "/v1/prompts",
                "/v1/prompts?style=noir&category=medium",
                "/v1/prompts?style=%20",
                "/v1/prompts?category=NO%20ID",
                "/v1/prompts?style=noir&cursor=MQ",
            })
    void whatMeansNothingIsAProblem(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
    }

    @Test
    void aCursorIsGoodForItsOwnListingOnly() {
        String next = get("/v1/questions?kind=content&limit=1").jsonPath().getString("next");

        given().queryParam("cursor", next)
                .get("/v1/questions?kind=style&limit=1")
                .then()
                .statusCode(400)
                .body("detail", startsWith("cursor is not"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/prompts/0", "/v1/prompts/00000000000000000000000000000000/annotations"})
    void aPromptThatIsNotThereIsAProblem(String path) {
        get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/annotations/http-1",
                "/v1/prompts?style=oil%20painting&limit=1",
                "/v1/questions?kind=style&limit=1",
                "/v1/stats"
            })
    void whoHasTheAnswerAlreadyGetsNoneAgain(String path) {
        String tag = given().urlEncodingEnabled(false).get(path).header("ETag");

        Response again = given().urlEncodingEnabled(false)
                .header("If-None-Match", "\"x\", " + tag)
                .get(path);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.asByteArray()).isEmpty();
    }

    @Test
    void statisticsComeAsCsvAndMarkdownToo() {
        Response csv = given().accept("text/csv").get("/v1/stats?table=generators");
        Response markdown = given().accept("text/markdown").get("/v1/stats");

        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString()).startsWith("Generator,Labeled images,Labeled prompts,Style QA,Content QA\r\n");
        assertThat(markdown.contentType()).startsWith("text/markdown");
        assertThat(markdown.asString())
                .startsWith("## Table 2\n\n| Split | Images |")
                .contains("## Table 9");
        given().accept("text/csv").get("/v1/stats?table=x").then().statusCode(400);
        get("/v1/stats")
                .then()
                .body("generators.generator", hasItem("midjourney"))
                .body("arrivals.hour", notNullValue());
    }
}
