package io.journeydb.index.service;

import static io.journeydb.index.TestEvents.annotated;
import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.json;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.kafka.Topic;
import io.journeydb.index.TestFeatures;
import io.journeydb.index.search.Encoder;
import io.journeydb.index.search.PictureVectors;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.VectorSpace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class FeaturesOverHttpTest extends RunningService {

    @Inject
    SampleIndex index;

    @Inject
    PictureVectors pictures;

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
}
