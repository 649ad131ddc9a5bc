package io.journeydb.annotate.service;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.annotator.chat.FakeModel.obliges;
import static io.journeydb.annotate.annotator.chat.FakeModel.says;
import static io.journeydb.annotate.annotator.chat.FakeModel.status;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.http.Fault;
import io.journeydb.annotate.annotator.chat.FakeModel;
import io.journeydb.events.ImageStored;
import io.journeydb.events.Provenance;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ModelProfile.class)
class AnnotateByModelTest extends ServiceTest {

    private static final Logger LOGGED = Logger.getLogger("io.journeydb.annotate.annotator.chat.ModelLine");

    private final EventCodec codec = new EventCodec();

    FakeModel model;

    @Test
    void everyPromptIsAskedOnceAndItsSamplesSayByWhom() {
        model.plays(obliges());
        List<ImageStored> images = images("asked", 60);
        try (TopicProbe annotations = probe(Topic.ANNOTATIONS)) {
            for (int delivery = 1; delivery <= 3; delivery++) {
                annotations.send(images);
            }

            await().atMost(PATIENCE).until(() -> latest(annotations, "asked").size() == 60 && unpublished() == 0);
            await().atMost(PATIENCE).until(annotations::everythingIsConsumed);

            assertThat(model.calls()).isEqualTo(20);
            Provenance by = codec.decode(bytes(latest(annotations, "asked").get("asked-0")), SampleAnnotated.class)
                    .annotation()
                    .provenance();
            assertThat(by.annotator()).isEqualTo("chat");
            assertThat(by.model()).isEqualTo("fake");
            assertThat(by.templateVersion()).isEqualTo("1");
            assertThat(by.attempts()).isEqualTo(1);
            assertThat(by.tokens()).isEqualTo(1000);
            assertThat(by.fallback()).isFalse();
        }
        get("/q/metrics")
                .then()
                .body(containsString("journeydb_model_calls_total{outcome=\"replied\""))
                .body(containsString("journeydb_model_tokens_total"))
                .body(containsString("journeydb_model_latency_seconds_bucket"))
                .body(containsString("journeydb_model_circuit"));
    }

    @Test
    void asManyPromptsAreWithTheModelAsIsConfigured() {
        model.plays(obliges().withFixedDelay(2_000));
        try (TopicProbe annotations = probe(Topic.ANNOTATIONS)) {
            annotations.send(images("parallel", 60));

            await().atMost(PATIENCE).until(() -> inFlight() == 7);
            await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> inFlight() <= 7);

            model.plays(obliges());
            await().atMost(PATIENCE).until(() -> latest(annotations, "parallel").size() == 60);
        }
    }

    @Test
    void aPromptThatTheModelFailsOnHasItsSamplesRejectedOnceEach() {
        model.plays(says("I'd rather not."));
        ImageStored first = image("refused-0", "a harbour that no model likes");
        ImageStored second = image("refused-1", "a harbour that no model likes");
        try (TopicProbe rejections = probe(Topic.REJECTIONS)) {
            rejections.send(List.of(first));
            await().atMost(PATIENCE).until(() -> rejections.read().size() == 1);

            rejections.send(List.of(second, first, second));
            await().atMost(PATIENCE).until(() -> rejections.read().size() == 2 && rejections.everythingIsConsumed());

            assertThat(model.calls()).isEqualTo(3);
            ConsumerRecord<byte[], byte[]> copy = rejections.read().getFirst();
            Rejection rejection = Rejection.fromHeaders(headers(copy));
            assertThat(rejection.code()).isEqualTo(RejectionCode.E_MODEL);
            assertThat(rejection.reason()).contains("3 attempts");
            assertThat(rejection.topic()).isEqualTo("journeydb.images");
            assertThat(text(copy.key())).isEqualTo("refused-0");
            assertThat(codec.decode(copy.value(), ImageStored.class)).isEqualTo(first);
            assertThat(headers(copy))
                    .containsEntry("ce_id", first.eventId())
                    .containsEntry("ce_type", ImageStored.TYPE);
            assertThat(text(rejections.read().get(1).key())).isEqualTo("refused-1");
        }
    }

    @Test
    void aModelThatIsDownDelaysItsPromptsAndNothingElse() {
        model.plays(status(503));
        try (TopicProbe annotations = probe(Topic.ANNOTATIONS)) {
            annotations.send(images("down", 30));

            await().atMost(PATIENCE)
                    .until(() ->
                            get("/q/health/well").jsonPath().getString("status").equals("DOWN"));
            await().atMost(PATIENCE).until(annotations::everythingIsConsumed);
            get("/q/health/well").then().body("checks[0].data.trouble", equalTo("the model's server fails (5xx)"));
            get("/q/health/ready").then().statusCode(200);
            get("/q/health/live").then().statusCode(200);

            model.plays(obliges());

            await().atMost(PATIENCE).until(() -> latest(annotations, "down").size() == 30);
            get("/q/health/well").then().statusCode(200).body("checks[0].data.circuit", equalTo("CLOSED"));
        }
    }

    @Test
    void aModelThatCannotBeReachedIsToldOfOnceWithTheKeyToChange() {
        model.plays(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        Lines lines = new Lines();
        LOGGED.addHandler(lines);
        try (TopicProbe annotations = probe(Topic.ANNOTATIONS)) {
            annotations.send(images("unreached", 30));

            await().atMost(PATIENCE).until(() -> "the connection to the model fails"
                    .equals(get("/q/health/well").jsonPath().getString("checks[0].data.trouble")));
            await().atMost(PATIENCE).until(() -> model.calls() > 3);
            get("/q/health/ready").then().statusCode(200);

            model.plays(obliges());
            await().atMost(PATIENCE)
                    .until(() -> latest(annotations, "unreached").size() == 30);
        } finally {
            LOGGED.removeHandler(lines);
        }

        assertThat(lines.all)
                .containsExactly(
                        "Prompts wait for the language model: the connection to the model fails; look at journeydb.annotate.model.base-url",
                        "The language model answers");
    }

    private static double inFlight() {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("journeydb_model_inflight"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** Keeps what is logged. */
    private static final class Lines extends Handler {

        private final Queue<String> all = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord record) {
            all.add(
                    record.getParameters() == null
                            ? record.getMessage()
                            : String.format(record.getMessage(), record.getParameters()));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
