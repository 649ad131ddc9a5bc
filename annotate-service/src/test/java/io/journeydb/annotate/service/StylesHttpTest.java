package io.journeydb.annotate.service;

import static io.journeydb.annotate.Images.image;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.journeydb.annotate.annotator.lexicon.StyleLexicon;
import io.journeydb.events.StyleCategory;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Categories over HTTP and on their topic. Others share the tree: only categories that no other test looks at are changed. */
@QuarkusTest
class StylesHttpTest extends ServiceTest {

    private static final String PROBLEM = "application/problem+json";

    @Inject
    LexiconReading lexicon;

    private final EventCodec codec = new EventCodec();

    @Test
    void theTopicHasEveryCategoryOfTheLexiconAndOther() {
        Set<String> expected =
                lexicon.get().nodes().stream().map(StyleLexicon.Node::id).collect(Collectors.toSet());
        try (TopicProbe styles = TopicProbe.fromTheStart(stack.endpoints().kafkaBootstrapServers(), Topic.STYLES)) {
            await().atMost(PATIENCE).until(() -> latest(styles, "").keySet().containsAll(expected));

            assertThat(latest(styles, "").keySet()).contains(StyleCategory.OTHER);
            ConsumerRecord<byte[], byte[]> record = styles.read().getFirst();
            StyleCategory event = codec.decode(record.value(), StyleCategory.class);
            assertThat(text(record.key())).isEqualTo(event.id());
            assertThat(headers(record))
                    .containsEntry("ce_id", event.id() + "/io.journeydb.StyleCategory.v1/" + event.revision())
                    .containsEntry("ce_type", "io.journeydb.StyleCategory.v1")
                    .containsEntry("ce_source", "/journeydb/annotate")
                    .containsEntry("ce_subject", event.id())
                    .containsEntry("content-type", "application/json");
        }
    }

    @Test
    void aRenamedAndAMergedCategoryReachTheTopicAndSamplesKeepTheirIds() {
        try (TopicProbe styles = probe(Topic.STYLES);
                TopicProbe annotations = probe(Topic.ANNOTATIONS)) {
            annotations.send(List.of(image("merged-1", "a heron, misty morning, foggy")));
            await().atMost(PATIENCE).until(() -> !latest(annotations, "merged-").isEmpty());
            assertThat(latest(annotations, "merged-").get("merged-1")).contains("\"weather\"");

            patch("weather", "{\"name\":\"Air\"}").then().statusCode(200).body("name", equalTo("Air"));
            given().header("If-Match", etag("weather"))
                    .contentType(ContentType.JSON)
                    .body("{\"into\":\"mood\"}")
                    .post("/v1/styles/weather/merge")
                    .then()
                    .statusCode(200)
                    .body("mergedInto", equalTo("mood"))
                    .body("phraseCount", equalTo(0));

            await().atMost(PATIENCE).until(() -> latest(styles, "weather")
                    .getOrDefault("weather", "")
                    .contains("\"mergedInto\":\"mood\""));
            await().atMost(PATIENCE)
                    .until(() -> latest(styles, "mood").getOrDefault("mood", "").contains("\"foggy\""));
            get("/v1/styles").then().statusCode(200).body("categories.children.flatten().id", not(hasItem("weather")));
            assertThat(get("/v1/annotations/merged-1").asString()).contains("\"weather\"");
            assertThat(latest(annotations, "merged-")).hasSize(1);

            annotations.send(List.of(image("merged-2", "another heron, foggy")));
            await().atMost(PATIENCE).until(() -> latest(annotations, "merged-").size() == 2);
            assertThat(latest(annotations, "merged-").get("merged-2"))
                    .contains("\"mood\"")
                    .doesNotContain("\"weather\"");
        }
    }

    @Test
    void theTreeHasTwoLevelsWithCounts() {
        get("/v1/styles")
                .then()
                .statusCode(200)
                .body("countedAt", notNullValue())
                .body("categories.id", hasItem("other"))
                .body("categories.find { it.children.size() > 0 }.children[0].prompts", notNullValue());
    }

    /** Other tests bring samples meanwhile: then the numbers, and their ETag, are new ones. */
    @Test
    void whoHasTheTreeIsToldThatItIsTheSame() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            String seen = get("/v1/styles").header("ETag");
            given().header("If-None-Match", seen)
                    .get("/v1/styles")
                    .then()
                    .statusCode(304)
                    .header("ETag", seen);
        });
        given().header("If-None-Match", "W/\"0\"").get("/v1/styles").then().statusCode(200);
    }

    @Test
    void phrasesArePagedByCursor() {
        Response first = given().queryParam("limit", 2).get("/v1/styles/artist");
        first.then().statusCode(200).body("phrases", hasSize(2)).header("ETag", notNullValue());
        String next = first.jsonPath().getString("next");

        given().queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/v1/styles/artist")
                .then()
                .statusCode(200)
                .body("phrases", hasSize(2))
                .body("phrases.phrase", not(hasItem(first.jsonPath().getString("phrases[0].phrase"))))
                .body("phrases[0].decidedBy", equalTo("lexicon"));
    }

    @Test
    void aPhraseIsMovedToAnotherCategory() {
        String body = "{\"phrases\":[\"Quite  A New Phrase\"]}";

        given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/styles/printmaking/phrases")
                .then()
                .statusCode(200)
                .body("phrases.find { it.phrase == 'quite a new phrase' }.decidedBy", equalTo("person"));
    }

    @Test
    void aChangeNeedsToKnowWhatItChanges() {
        given().contentType(ContentType.JSON)
                .body("{\"name\":\"x\"}")
                .patch("/v1/styles/printmaking")
                .then()
                .statusCode(428)
                .contentType(PROBLEM);
        String seen = etag("printmaking");
        patch("printmaking", "{\"name\":\"Prints\"}").then().statusCode(200);

        given().header("If-Match", seen)
                .contentType("application/merge-patch+json")
                .body("{\"name\":\"Printing\"}")
                .patch("/v1/styles/printmaking")
                .then()
                .statusCode(412)
                .contentType(PROBLEM)
                .body("detail", containsString(etag("printmaking")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "printmaking | {}                   | 400 | The patch changes nothing: it has neither name nor parent.",
                "printmaking | {\"name\":\" \"}     | 400 | A name has 1 to 100 characters, none of them a control one.",
                "printmaking | {\"name\":7}         | 400 | name is a text without NUL.",
                "printmaking | {\"phrases\":[]}     | 400 | Only name and parent of a category can be changed.",
                "printmaking | []                   | 400 | The body is a JSON object.",
                "printmaking | {\"parent\":\"x\"}   | 409 | There is no category x to move it to.",
                "other  | {\"parent\":\"feeling\"} | 409 | The category other stays at the top.",
            })
    void aChangeThatMakesNoSenseIsAProblem(String id, String body, int status, String detail) {
        patch(id, body).then().statusCode(status).contentType(PROBLEM).body("detail", equalTo(detail));
    }

    @Test
    void whatIsNotThereIsAProblem() {
        get("/v1/styles/nothing").then().statusCode(404).contentType(PROBLEM);
        given().header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("{\"into\":\"mood\"}")
                .post("/v1/styles/nothing/merge")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
        given().queryParam("limit", 501)
                .get("/v1/styles/printmaking")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        given().queryParam("cursor", "x")
                .get("/v1/styles/printmaking")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        given().contentType(ContentType.JSON)
                .body("{broken")
                .post("/v1/styles/printmaking/phrases")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    private static Response patch(String id, String body) {
        return given().header("If-Match", etag(id))
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/v1/styles/" + id);
    }

    private static String etag(String id) {
        return get("/v1/styles/" + id).header("ETag");
    }
}
