package io.journeydb.annotate.service;

import static io.journeydb.annotate.Images.image;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.journeydb.events.PromptReviewed;
import io.journeydb.events.PromptReviewed.Mark;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReviewsTest extends ServiceTest {

    @Inject
    EventCodec codec;

    @Test
    void twoReviewersTakeAWordOutAndOneOfThemPutsItBack() {
        try (TopicProbe annotations = probe(Topic.ANNOTATIONS)) {
            annotations.send(List.of(image("review-1", "A rabbit in a red hat, oil painting", Split.TEST)));
            await().atMost(PATIENCE)
                    .until(() -> !latest(annotations, "review-1").isEmpty());
            get("/v1/reviews/queue?limit=200").then().statusCode(200).body("tasks.sampleId", hasItem("review-1"));

            submit("review-1", "ada", "red");
            String second = submit("review-1", "bob", "Red");

            await().atMost(PATIENCE)
                    .until(() -> latest(annotations, "review-1").get("review-1").contains("\"review\""));
            SampleAnnotated reviewed = newest(annotations);
            String clean = "A rabbit in a hat, oil painting";
            assertThat(reviewed.review().verified()).isTrue();
            assertThat(reviewed.review().removedWords()).containsExactly("red");
            assertThat(reviewed.review().promptText()).isEqualTo(clean);
            assertThat(reviewed.review().annotationPromptId()).isEqualTo(PromptId.of(clean.toLowerCase(Locale.ROOT)));
            assertThat(reviewed.prompt().text()).isEqualTo("A rabbit in a red hat, oil painting");
            assertThat(reviewed.split()).isEqualTo(Split.TEST);
            assertThat(reviewed.annotation().caption()).isNotBlank().doesNotContain("red");
            get("/v1/reviews/review-1")
                    .then()
                    .statusCode(200)
                    .body("reviewers", contains("ada", "bob"))
                    .body("words[0].text", equalTo("red"))
                    .body("words[0].standing", equalTo("REMOVED"))
                    .body("words[0].disputed", equalTo(false))
                    .body("pending", equalTo(false))
                    .body("needsReview", equalTo(false));

            String seen = get("/v1/reviews/review-1").header("ETag");
            given().header("If-None-Match", seen)
                    .get("/v1/reviews/review-1")
                    .then()
                    .statusCode(304);

            given().delete("/v1/reviews/review-1/" + second + "?reviewer=bob")
                    .then()
                    .statusCode(202);

            await().atMost(PATIENCE)
                    .until(() ->
                            !latest(annotations, "review-1").get("review-1").contains("\"review\""));
            assertThat(newest(annotations).revision()).isGreaterThan(reviewed.revision());
            assertThat(newest(annotations).annotation().caption()).contains("red");
            get("/v1/reviews/review-1")
                    .then()
                    .body("history", hasSize(3))
                    .body("history.counts", contains(true, false, false))
                    .body("reviewers", contains("ada"));
            get("/v1/reviews/queue?reviewer=ada&limit=200").then().body("tasks.sampleId", not(hasItem("review-1")));
        }
    }

    @Test
    void aReviewMayComeBeforeItsSampleAndWhatIsNoReviewIsRejected() {
        Instant now = Instant.parse("2026-03-04T05:06:07Z");
        try (TopicProbe annotations = probe(Topic.ANNOTATIONS);
                TopicProbe rejections = probe(Topic.REJECTIONS)) {
            for (String reviewer : List.of("ada", "bob")) {
                annotations.send(record(codec.encode(
                        PromptReviewed.of(new SampleId("early-1"), reviewer, List.of(Mark.everywhere("fog")), now))));
            }
            annotations.send(record(bytes("no JSON")));
            annotations.send(record(bytes("{\"sampleId\":\"early-1\"}")));
            annotations.send(record(null));
            await().atMost(PATIENCE).until(() -> rejections.read().size() == 3);
            get("/v1/reviews/early-1").then().statusCode(200).body("pending", equalTo(true));

            annotations.send(List.of(image("early-1", "A harbour in fog, watercolor")));

            await().atMost(PATIENCE).until(() -> latest(annotations, "early-1")
                    .getOrDefault("early-1", "")
                    .contains("\"promptText\":\"A harbour, watercolor\""));
            assertThat(rejections.read())
                    .extracting(record -> Rejection.fromHeaders(headers(record)))
                    .extracting(rejection -> rejection.code() + " " + rejection.topic())
                    .containsExactlyInAnyOrder(
                            "E_JSON journeydb.reviews", "E_SCHEMA journeydb.reviews", "E_EMPTY journeydb.reviews");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                                                      | 400 | E_JSON",
                "{'sampleId':'a'}                                                       | 400 | reviewer is missing",
                "{'sampleId':'nobody','reviewer':'ada','missing':[]}                    | 404 | no sample",
                "{'sampleId':'A B','reviewer':'ada','missing':[]}                       | 400 | sample id",
            })
    void whatIsNoReviewIsAProblem(String body, int status, String detail) {
        given().contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/v1/reviews")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/reviews/nobody, 404",
        "/v1/reviews/queue?limit=1000000000, 400",
        "/v1/reviews/queue?limit=0, 400",
        "/v1/reviews/queue?cursor=nonsense, 400",
        "/v1/reviews/queue?reviewer=%00, 400",
    })
    void whatCannotBeAskedIsAProblem(String path, int status) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void theInterfaceIsDescribed() {
        get("/q/openapi")
                .then()
                .body(containsString("/v1/reviews/queue"))
                .body(containsString("/v1/reviews/{sampleId}/{reviewId}"));
    }

    private static String submit(String sample, String reviewer, String word) {
        return given().contentType("application/json")
                .body(Map.of("sampleId", sample, "reviewer", reviewer, "missing", List.of(Map.of("text", word))))
                .post("/v1/reviews")
                .then()
                .statusCode(202)
                .extract()
                .path("reviewId");
    }

    private SampleAnnotated newest(TopicProbe annotations) {
        return codec.decode(bytes(latest(annotations, "review-1").get("review-1")), SampleAnnotated.class);
    }

    private static ProducerRecord<byte[], byte[]> record(byte[] value) {
        return new ProducerRecord<>(Topic.REVIEWS.topicName(), bytes("early-1"), value);
    }
}
