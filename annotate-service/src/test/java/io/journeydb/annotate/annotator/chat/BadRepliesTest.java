package io.journeydb.annotate.annotator.chat;

import static io.journeydb.annotate.annotator.chat.AskedModel.OFFLINE;
import static io.journeydb.annotate.annotator.chat.AskedModel.annotated;
import static io.journeydb.annotate.annotator.chat.AskedModel.request;
import static io.journeydb.annotate.annotator.chat.FakeModel.says;
import static io.journeydb.annotate.annotator.chat.FakeModel.status;
import static io.journeydb.annotate.annotator.chat.Replies.PROMPT;
import static io.journeydb.annotate.annotator.chat.Replies.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.annotate.annotator.AnnotationOutcome;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRepliesTest {

    private final AskedModel asked = new AskedModel();
    private final FakeModel model = asked.model();

    @AfterAll
    void stop() {
        asked.close();
    }

    static Stream<Arguments> badReplies() {
        return BadReplies.all().entrySet().stream().map(bad -> Arguments.of(bad.getKey(), bad.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badReplies")
    void a_bad_reply_is_asked_again_and_a_good_one_taken(String name, ResponseDefinitionBuilder bad) {
        model.plays(bad, says(VALID));

        AnnotationDraft draft = annotated(asked.annotator().annotate(request(PROMPT)));

        assertThat(model.calls()).isEqualTo(2);
        assertThat(draft.effort().attempts()).isEqualTo(2);
        assertThat(draft.effort().fallbackReason()).isNull();
        assertThat(model.requests().get(1).at("/messages/1/content").textValue())
                .contains("An earlier reply to this could not be used:\n- ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badReplies")
    void three_bad_replies_let_the_offline_annotator_stand_in(String name, ResponseDefinitionBuilder bad) {
        model.plays(bad);

        AnnotationDraft draft = annotated(asked.annotator().annotate(request(PROMPT)));

        assertThat(model.calls()).isEqualTo(3);
        assertThat(draft.effort().by()).isEqualTo(OFFLINE.identity());
        assertThat(draft.effort().attempts()).isEqualTo(3);
        assertThat(draft.effort().fallbackReason()).startsWith("no usable reply in 3 attempts");
        assertThat(draft.annotatedAt(Instant.EPOCH).provenance().fallback()).isTrue();
    }

    @Test
    void without_a_stand_in_the_prompt_is_refused() {
        model.plays(says("no"));

        AnnotationOutcome outcome =
                asked.annotator(StructuredOutput.SCHEMA, Optional.empty()).annotate(request(PROMPT));

        assertThat(outcome)
                .isInstanceOfSatisfying(AnnotationOutcome.Refused.class, refused -> assertThat(refused.reason())
                        .contains("3 attempts", "valid JSON"));
    }

    @Test
    void a_request_that_an_answering_endpoint_refuses_costs_an_attempt() {
        ChatModelAnnotator annotator = asked.annotator();
        model.plays(says(VALID), status(400));

        annotator.annotate(request(PROMPT));
        AnnotationDraft draft = annotated(annotator.annotate(request("another rabbit")));

        assertThat(model.calls()).isEqualTo(4);
        assertThat(draft.effort().fallbackReason()).contains("status 400");
    }
}
