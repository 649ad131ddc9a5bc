package io.journeydb.events.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The identity of the dataset is fixed for ever: these vectors were computed by other code than ours. */
class IdentityGoldenVectorsTest {

    @ParameterizedTest
    @MethodSource
    void prompts_have_the_golden_id_and_split(JsonNode vector) {
        PromptId id = PromptId.of(vector.get("normalised").textValue());

        assertThat(id.value()).isEqualTo(vector.get("promptId").textValue());
        assertThat(SplitThresholds.PAPER.split("midjourney", id).label())
                .isEqualTo(vector.get("split").textValue());
        assertThat(SplitThresholds.DEMO.split("midjourney", id).label())
                .isEqualTo(vector.get("splitDemo").textValue());
        assertThat(SplitThresholds.PAPER.split("sdxl", id)).isEqualTo(Split.EXTERNAL);
    }

    static Stream<JsonNode> prompts_have_the_golden_id_and_split() {
        return vectors("prompts");
    }

    @ParameterizedTest
    @MethodSource
    void samples_have_the_golden_id_shard_and_object_key(JsonNode vector) {
        SampleId id = new SampleId(vector.get("sampleId").textValue());

        assertThat(Shard.of(id)).hasToString(vector.get("shard").textValue());
        assertThat(ObjectKeys.image(id)).isEqualTo(vector.get("objectKey").textValue());
        if (vector.has("raw")) {
            Sha256 digest =
                    Sha256.of(HexFormat.of().parseHex(vector.get("bytesHex").textValue()));
            assertThat(digest.hex()).isEqualTo(vector.get("sha256").textValue());
            assertThat(SampleId.derive(digest, vector.get("raw").textValue())).isEqualTo(id);
        }
    }

    static Stream<JsonNode> samples_have_the_golden_id_shard_and_object_key() {
        return vectors("samples");
    }

    @ParameterizedTest
    @MethodSource
    void questions_have_the_golden_id(JsonNode vector) {
        QuestionKind kind = QuestionKind.valueOf(vector.get("kind").textValue().toUpperCase(java.util.Locale.ROOT));

        QuestionId id = QuestionId.of(
                new PromptId(vector.get("promptId").textValue()),
                kind,
                vector.get("question").textValue());

        assertThat(id.value()).isEqualTo(vector.get("questionId").textValue());
    }

    static Stream<JsonNode> questions_have_the_golden_id() {
        return vectors("questions");
    }

    @ParameterizedTest
    @MethodSource
    void contents_have_the_golden_id(JsonNode vector) {
        ContentId id = ContentId.of(
                new Sha256(vector.get("sha256").textValue()), vector.get("raw").textValue());

        assertThat(id.hex()).isEqualTo(vector.get("contentId").textValue());
    }

    static Stream<JsonNode> contents_have_the_golden_id() {
        return vectors("content");
    }

    @ParameterizedTest
    @MethodSource
    void fingerprints_are_golden_whatever_the_order_of_attributes(JsonNode vector) {
        Map<String, String> attributes = new TreeMap<>(java.util.Comparator.reverseOrder());
        vector.get("attributes")
                .properties()
                .forEach(
                        entry -> attributes.put(entry.getKey(), entry.getValue().textValue()));

        assertThat(Fingerprint.of(attributes).hex())
                .isEqualTo(vector.get("fingerprint").textValue());
    }

    static Stream<JsonNode> fingerprints_are_golden_whatever_the_order_of_attributes() {
        return vectors("fingerprints");
    }

    private static Stream<JsonNode> vectors(String kind) {
        try (InputStream file =
                IdentityGoldenVectorsTest.class.getResourceAsStream("/io/journeydb/events/golden/identity.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(file).get(kind).spliterator(), false);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
