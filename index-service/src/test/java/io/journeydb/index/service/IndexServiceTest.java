package io.journeydb.index.service;

import static io.journeydb.index.TestEvents.annotated;
import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.json;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.kafka.Topic;
import io.journeydb.index.KafkaTopics;
import io.journeydb.index.TestFeatures;
import io.journeydb.index.search.Encoder;
import io.journeydb.index.search.PictureVectors;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.VectorSpace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class IndexServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PROBLEM = "application/problem+json";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    SampleIndex index;

    @Inject
    PictureVectors pictures;

    @TestHTTPResource
    URI address;

    private final String id = "s-" + UUID.randomUUID();
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

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
    void samplesAreFilteredCountedPagedAndComparedOverHttp() {
        float[] vector = new float[index.encoders().of(VectorSpace.IMAGE).dimensions()];
        vector[0] = 1;
        Encoder encoder = index.encoders().of(VectorSpace.IMAGE);
        FeatureVector image = TestFeatures.vector(encoder, vector);
        for (String twin : List.of(id, id + "-twin")) {
            send(Topic.ANNOTATIONS, twin, json(annotated(twin, 1, "a rabbit " + word, "")));
            send(Topic.FEATURES, twin, json(TestFeatures.features(twin, "00000000000000ff", image, null)));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        when().get("/v1/samples/" + id + "/duplicates").then().body("others", equalTo(1)));

        Response first = given().queryParam("q", word)
                .queryParam("split", "train", "val")
                .queryParam("facets", "split,annotator")
                .queryParam("size", 1)
                .get("/v1/search");
        first.then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("mode", equalTo("text"))
                .body("facets.split[0].value", equalTo("train"))
                .body("facets.split[0].count", equalTo(2))
                .body("hits[0].duplicates.others", equalTo(1));
        given().queryParam("q", word)
                .queryParam("split", "train", "val")
                .queryParam("cursor", first.jsonPath().getString("cursor"))
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("hits.size()", equalTo(1))
                .body("cursor", nullValue());
        when().get("/v1/samples/" + id + "/similar?size=100")
                .then()
                .body("mode", equalTo("image"))
                .body("hits.sampleId", hasItem(id + "-twin"))
                .body("hits.sampleId", not(hasItem(id)));
        when().get("/v1/samples/" + id + "/similar?by=prompt")
                .then()
                .statusCode(404)
                .body("code", equalTo("E_NO_VECTOR"));
        when().get("/v1/samples/" + id + "/duplicates")
                .then()
                .body("group", equalTo(id))
                .body("duplicates[0].sampleId", equalTo(id + "-twin"))
                .body("duplicates[0].distance", equalTo(0));
        when().get("/v1/leaks").then().statusCode(200).body("groups", equalTo(0));
    }

    @Test
    void aPictureIsFoundByItself() {
        byte[] picture = picture();
        FeatureVector vector = TestFeatures.vector(index.encoders().of(VectorSpace.IMAGE), pictures.of(picture));
        send(Topic.ANNOTATIONS, json(annotated(id, 1, "a rabbit", "")));
        send(Topic.FEATURES, json(TestFeatures.features(id, null, vector, null)));

        await().atMost(PATIENCE).untilAsserted(() -> given().body(picture)
                .contentType("image/png")
                .post("/v1/search/image?size=1&split=train")
                .then()
                .statusCode(200)
                .body("mode", equalTo("image"))
                .body("hits[0].sampleId", equalTo(id)));
    }

    @Test
    void anUploadThatIsNoPictureOrTooLargeIsRefused() throws Exception {
        given().body("no picture".getBytes(UTF_8))
                .contentType("application/octet-stream")
                .post("/v1/search/image")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("E_IMAGE"));
        HttpResponse<String> tooLarge = upload(new byte[16 * 1024 * 1024 + 1]);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("E_IMAGE_SIZE");
    }

    /** By the JDK's client: REST Assured keeps a body several times over, to show it in case. */
    private HttpResponse<String> upload(byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/search/image"))
                .header("Content-Type", "image/jpeg")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Stripes of random width and colour: like no other test's. */
    private static byte[] picture() {
        Random random = new Random();
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) {
            int colour = x % 4 == 0 ? random.nextInt(1 << 24) : image.getRGB(x - 1, 0);
            for (int y = 0; y < 64; y++) {
                image.setRGB(x, y, colour);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    @Test
    void aCursorOfAnotherProcessIsGone() {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[60]);

        given().queryParam("q", "a")
                .queryParam("cursor", cursor)
                .get("/v1/search")
                .then()
                .statusCode(410)
                .body("code", equalTo("E_CURSOR_EXPIRED"));
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

    @ParameterizedTest
    @CsvSource({
        "q=, position",
        "q=a&size=0, 1 to 100",
        "q=a&size=101, 1 to 100",
        "q=a&size=1000000000, 1 to 100",
        "q=a&size=-1, 1 to 100",
        "q=a&size=ten, 1 to 100",
        "size=10, empty",
        "q=cat%20%22dog, position 5",
        "q=*a, position 1",
        "q=a&split=valid, Filter split",
        "q=a&to=yesterday, Filter to",
        "q=a&spilt=val, no parameter spilt",
        "q=a&q=b, more than once",
        "q=a&mode=magic, hybrid",
        "q=a&facets=split%2Ccolour, true",
        "q=a&cursor=AAAA, no cursor"
    })
    void aRequestThatMeansNothingIsRefusedWithProblemDetails(String query, String reason) {
        given().urlEncodingEnabled(false)
                .get("/v1/search?" + query)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("about:blank"))
                .body("title", equalTo("Bad Request"))
                .body("status", equalTo(400))
                .body("code", startsWith("E_"))
                .body("detail", containsString(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/samples/unknown, 404",
        "GET, /v1/samples/NOT*AN*ID, 404",
        "GET, /v1/nothing, 404",
        "GET, /, 404",
        "GET, /nothing/at/all, 404",
        "GET, /q/nothing, 404",
        "POST, /v1/search, 405",
        "DELETE, /v1/samples/unknown, 405"
    })
    void whatIsNotThereIsAnsweredWithProblemDetails(String method, String path, int status) {
        given().request(method, path)
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("status", equalTo(status))
                .body("title", containsString(status == 404 ? "Not Found" : "Not Allowed"));
    }

    @Test
    void aPromptOfSixThousandCharactersCanBeAskedFor() {
        given().queryParam("q", "\uD83D\uDC0E".repeat(6_000))
                .get("/v1/search")
                .then()
                .statusCode(200);
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
                        "Problem",
                        "SampleAnnotated",
                        "name: verified",
                        "name: cursor");
    }

    private void send(Topic topic, byte[] event) {
        send(topic, id, event);
    }

    private void send(Topic topic, String key, byte[] event) {
        try (KafkaTopics topics = new KafkaTopics(bootstrapServers)) {
            topics.send(topic, key, event);
        }
    }

    private static Response search(String query) {
        return given().queryParam("q", query).get("/v1/search");
    }
}
