package io.journeydb.annotate.annotator.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.journeydb.annotate.annotator.chat.AskedModel.annotated;
import static io.journeydb.annotate.annotator.chat.AskedModel.request;
import static io.journeydb.annotate.annotator.chat.FakeModel.says;
import static io.journeydb.annotate.annotator.chat.FakeModel.status;
import static io.journeydb.annotate.annotator.chat.Replies.PROMPT;
import static io.journeydb.annotate.annotator.chat.Replies.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.annotate.annotator.AnnotationOutcome;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.patience.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelTroublesTest {

    private static final Backoff ANY_BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60));

    private final AskedModel asked = new AskedModel();
    private final FakeModel model = asked.model();

    @AfterAll
    void stop() {
        asked.close();
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("429", status(429).withHeader("Retry-After", "7"), Duration.ofSeconds(7)),
                Arguments.of("429 without a time", status(429), Duration.ZERO),
                Arguments.of("500", status(500), Duration.ZERO),
                Arguments.of("503", status(503).withHeader("Retry-After", "2"), Duration.ofSeconds(2)),
                Arguments.of("slowness", says(VALID).withFixedDelay(1500), Duration.ZERO),
                Arguments.of("a slow body", says(VALID).withChunkedDribbleDelay(5, 5000), Duration.ZERO),
                Arguments.of("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), Duration.ZERO),
                Arguments.of("no response", aResponse().withFault(Fault.EMPTY_RESPONSE), Duration.ZERO),
                Arguments.of("a cut body", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), Duration.ZERO),
                Arguments.of("noise", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), Duration.ZERO),
                Arguments.of("a wrong key", status(401), Duration.ZERO),
                Arguments.of("an unknown model", status(404), Duration.ZERO),
                Arguments.of("a redirect", status(302).withHeader("Location", "http://127.0.0.1:9/"), Duration.ZERO),
                Arguments.of("a bad request before any answer", status(400), Duration.ZERO));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void a_model_that_does_not_answer_costs_no_attempt_and_is_called_once(
            String name, ResponseDefinitionBuilder trouble, Duration atLeast) {
        ChatModelAnnotator annotator = asked.annotator();
        model.plays(trouble);

        AnnotationOutcome outcome = annotator.annotate(request(PROMPT));

        assertThat(outcome).isInstanceOfSatisfying(AnnotationOutcome.Unavailable.class, unavailable -> assertThat(
                        unavailable.retryAfter())
                .isPositive()
                .isGreaterThanOrEqualTo(atLeast));
        assertThat(model.calls()).isEqualTo(1);
        assertThat(annotator.state().trouble()).isPresent();
    }

    @Test
    void waiting_for_the_model_neither_costs_nor_wins_an_attempt_whoever_asks_next() {
        model.plays(says("no"), status(503), says("no"), status(500), says("no"), says(VALID));

        AnnotationRequest second = next(asked.annotator().annotate(request(PROMPT)));
        AnnotationRequest third = next(asked.annotator().annotate(second));
        AnnotationDraft draft = annotated(asked.annotator().annotate(third));

        assertThat(model.calls()).isEqualTo(5);
        assertThat(draft.effort().attempts()).isEqualTo(3);
        assertThat(draft.effort().tokens()).isEqualTo(3000);
        assertThat(draft.effort().fallbackReason()).isNotNull();
    }

    @Test
    void a_prompt_that_alone_goes_unanswered_waits_longer_each_time() {
        ChatModelAnnotator annotator = asked.annotator(new AskingSettings(3, 0, 5, ANY_BACKOFF));
        Optional<String> reached = Optional.empty();
        List<Duration> waits = new ArrayList<>();

        for (int again = 0; again < 4; again++) {
            model.plays(status(500), says(VALID));
            AnnotationRequest request = request(PROMPT);
            AnnotationOutcome.Unavailable unavailable = (AnnotationOutcome.Unavailable)
                    annotator.annotate(new AnnotationRequest(request.promptId(), request.prompt(), reached));
            annotated(annotator.annotate(request("another rabbit")));
            reached = unavailable.reached();
            waits.add(unavailable.retryAfter());
        }

        assertThat(waits.get(0)).isLessThan(Duration.ofSeconds(2));
        assertThat(waits.get(1)).isBetween(Duration.ofMillis(1750), Duration.ofMillis(2250));
        assertThat(waits.get(3)).isBetween(Duration.ofMillis(4750), Duration.ofMillis(5250));
    }

    @Test
    void what_another_annotator_has_written_down_is_begun_anew() {
        model.plays(says(VALID));
        AnnotationRequest request = request(PROMPT);

        AnnotationDraft draft = annotated(asked.annotator()
                .annotate(
                        new AnnotationRequest(request.promptId(), request.prompt(), Optional.of("{\"steps\": [1]}"))));

        assertThat(draft.effort().attempts()).isEqualTo(1);
    }

    /** The request that comes when the wait is over, to this process or another. */
    private static AnnotationRequest next(AnnotationOutcome outcome) {
        assertThat(outcome).isInstanceOf(AnnotationOutcome.Unavailable.class);
        AnnotationRequest request = request(PROMPT);
        return new AnnotationRequest(
                request.promptId(), request.prompt(), ((AnnotationOutcome.Unavailable) outcome).reached());
    }

    @Test
    void prompts_beyond_the_rate_wait_for_the_next_place_and_not_for_each_other() {
        model.plays(says(VALID));
        ChatModelAnnotator annotator = asked.annotator(new AskingSettings(3, 1, 5, ANY_BACKOFF));

        annotated(annotator.annotate(request(PROMPT)));

        assertThat(annotator.isPaused()).isTrue();
        for (int beyond = 0; beyond < 50; beyond++) {
            assertThat(annotator.annotate(request(PROMPT)))
                    .isInstanceOfSatisfying(
                            AnnotationOutcome.Unavailable.class, unavailable -> assertThat(unavailable.retryAfter())
                                    .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60)));
        }
        assertThat(model.calls()).isEqualTo(1);
    }

    @Test
    void a_model_that_is_down_is_left_alone_after_some_failures() {
        ChatModelAnnotator annotator = asked.annotator(new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(1)));
        model.plays(status(500));

        for (int i = 0; i < 50; i++) {
            assertThat(annotator.annotate(request("rabbit number " + i)))
                    .isInstanceOf(AnnotationOutcome.Unavailable.class);
        }

        assertThat(model.calls()).isEqualTo(5);
        assertThat(annotator.isPaused()).isTrue();
        assertThat(annotator.state().circuit()).isEqualTo("OPEN");
    }
}
