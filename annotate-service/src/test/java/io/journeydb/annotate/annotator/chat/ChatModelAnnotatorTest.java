package io.journeydb.annotate.annotator.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.journeydb.annotate.annotator.chat.AskedModel.OFFLINE;
import static io.journeydb.annotate.annotator.chat.AskedModel.annotated;
import static io.journeydb.annotate.annotator.chat.AskedModel.request;
import static io.journeydb.annotate.annotator.chat.FakeModel.says;
import static io.journeydb.annotate.annotator.chat.FakeModel.status;
import static io.journeydb.annotate.annotator.chat.Replies.PROMPT;
import static io.journeydb.annotate.annotator.chat.Replies.VALID;
import static io.journeydb.annotate.annotator.chat.Replies.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.annotate.annotator.AnnotationDraft;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatModelAnnotatorTest {

    private final AskedModel asked = new AskedModel();
    private final FakeModel model = asked.model();

    @AfterAll
    void stop() {
        asked.close();
    }

    @Test
    void a_valid_reply_becomes_the_annotation_with_its_provenance() {
        model.plays(says(VALID));

        AnnotationDraft draft = annotated(asked.annotator().annotate(request(PROMPT)));

        assertThat(draft.caption()).isEqualTo("Two rabbits are drinking whisky at a bar.");
        assertThat(draft.effort().by().annotator()).isEqualTo("chat");
        assertThat(draft.effort().by().model()).isEqualTo("fake");
        assertThat(draft.effort().by().templateVersion()).isEqualTo("1");
        assertThat(draft.effort().attempts()).isEqualTo(1);
        assertThat(draft.effort().tokens()).isEqualTo(1000);
        assertThat(draft.effort().fallbackReason()).isNull();
        assertThat(model.calls()).isEqualTo(1);
    }

    @Test
    void the_request_has_what_is_configured_and_no_tools() {
        model.plays(says(VALID));

        asked.annotator().annotate(request(PROMPT));

        JsonNode sent = model.requests().getFirst();
        assertThat(sent.get("model").textValue()).isEqualTo("fake");
        assertThat(sent.get("temperature").doubleValue()).isEqualTo(0.3);
        assertThat(sent.get("max_tokens").intValue()).isEqualTo(1500);
        assertThat(sent.has("tools")).isFalse();
        assertThat(sent.at("/response_format/json_schema/strict").booleanValue())
                .isTrue();
        assertThat(sent.get("messages")).hasSize(2);
        assertThat(sent.at("/messages/1/content").textValue()).isEqualTo("<prompt>\"" + PROMPT + "\"</prompt>");
        model.server()
                .verify(postRequestedFor(urlPathEqualTo("/v1/chat/completions"))
                        .withHeader("Authorization", equalTo("Bearer " + FakeModel.KEY))
                        .withHeader("X-Tenant", equalTo("header-secret"))
                        .withQueryParam("api-version", equalTo("7")));
    }

    @Test
    void an_endpoint_without_schemas_is_asked_for_plain_text_from_then_on() {
        ChatModelAnnotator annotator = asked.annotator(StructuredOutput.AUTO, Optional.of(OFFLINE));
        model.plays(says("```json\n" + VALID + "\n```"));
        model.server()
                .stubFor(post(urlPathEqualTo("/v1/chat/completions"))
                        .withRequestBody(matchingJsonPath("$.response_format"))
                        .willReturn(status(400)));

        annotated(annotator.annotate(request(PROMPT)));
        annotated(annotator.annotate(request(PROMPT)));

        assertThat(model.requests().stream().map(sent -> sent.has("response_format")))
                .containsExactly(true, false, false);
    }

    @Test
    void questions_that_repeat_or_contradict_are_dropped() {
        model.plays(says(with(reply -> {
            ObjectNode question = (ObjectNode) reply.get("contentQuestions").get(0);
            reply.withArray("contentQuestions").add(question.deepCopy());
            ObjectNode wrong = question.deepCopy();
            wrong.put("question", "How many rabbits are there?");
            wrong.putObject("options")
                    .put("A", "Two")
                    .put("B", "Five")
                    .put("C", "Six")
                    .put("D", "Nine");
            reply.withArray("contentQuestions").add(wrong);
        })));

        AnnotationDraft draft = annotated(asked.annotator().annotate(request(PROMPT)));

        assertThat(model.calls()).isEqualTo(1);
        assertThat(draft.contentQuestions()).hasSize(1);
    }

    @Test
    void calls_tokens_faults_and_the_circuit_are_counted() {
        model.plays(says("no"), says(VALID));

        asked.annotator().annotate(request(PROMPT));

        assertThat(asked.meters()
                        .counter("journeydb.model.calls", "outcome", "replied")
                        .count())
                .isPositive();
        assertThat(asked.meters()
                        .counter("journeydb.model.faults", "rule", "form")
                        .count())
                .isPositive();
        assertThat(asked.meters().counter("journeydb.model.tokens").count()).isPositive();
        assertThat(asked.meters().get("journeydb.model.circuit").gauge().value())
                .isZero();
        assertThat(asked.meters().get("journeydb.model.inflight").gauge().value())
                .isZero();
    }
}
