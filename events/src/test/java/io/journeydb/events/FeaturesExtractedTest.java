package io.journeydb.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.json.EventFormatException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturesExtractedTest {

    private static final SampleId SAMPLE = new SampleId("e87e8fff-2344-817b-8a03-e244309d20b0");
    private static final PromptId PROMPT = PromptId.of("a rabbit");
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05.678Z");

    private final EventCodec codec = new EventCodec();

    /** The base64 was computed by another program. */
    @Test
    void a_vector_is_the_base64_of_little_endian_floats() {
        FeatureVector vector = new FeatureVector("descriptor", "1", new float[] {0.5f, -0.5f, 0.5f, 0.5f});

        assertThat(new String(codec.encode(vector), UTF_8))
                .isEqualTo("{\"encoder\":\"descriptor\",\"version\":\"1\",\"vector\":\"AAAAPwAAAL8AAAA/AAAAPw==\"}");
        assertThat(codec.decode(codec.encode(vector), FeatureVector.class)).isEqualTo(vector);
    }

    @Test
    void features_of_a_picture_that_cannot_be_decoded_and_of_a_prompt_without_embedding_are_absent() {
        FeaturesExtracted event = new FeaturesExtracted(SAMPLE, PROMPT, AT, null, null, null);

        byte[] json = codec.encode(event);

        assertThat(new String(json, UTF_8)).doesNotContain("perceptualHash", "image", "\"prompt\"");
        assertThat(codec.decode(json, FeaturesExtracted.class)).isEqualTo(event);
    }

    @Test
    void an_event_has_another_id_when_another_encoder_made_it() {
        FeatureVector image = new FeatureVector("descriptor", "1", new float[] {1});
        FeatureVector prompt = new FeatureVector("all-minilm-l6-v2", "2", new float[] {1});

        assertThat(new FeaturesExtracted(SAMPLE, PROMPT, AT, null, image, prompt).eventId())
                .isEqualTo(SAMPLE + "/io.journeydb.FeaturesExtracted.v1/descriptor@1+all-minilm-l6-v2@2");
        assertThat(new FeaturesExtracted(SAMPLE, PROMPT, AT, null, null, null).eventId())
                .isEqualTo(SAMPLE + "/io.journeydb.FeaturesExtracted.v1/none+none");
    }

    @Test
    void a_vector_cannot_be_changed_from_outside() {
        float[] given = {1, 0};
        FeatureVector vector = new FeatureVector("descriptor", "1", given);

        given[0] = 7;
        vector.vector()[1] = 7;

        assertThat(vector.vector()).containsExactly(1, 0);
    }

    @Test
    void vectors_are_equal_by_content_and_compare_only_within_one_version_of_an_encoder() {
        FeatureVector vector = new FeatureVector("descriptor", "1", new float[] {0, 1});

        assertThat(new FeatureVector("descriptor", "1", new float[] {0, 1}))
                .isEqualTo(vector)
                .hasSameHashCodeAs(vector);
        assertThat(vector).isNotEqualTo(new FeatureVector("descriptor", "1", new float[] {1, 0}));
        assertThat(vector.comparesWith(new FeatureVector("descriptor", "1", new float[] {1, 0})))
                .isTrue();
        assertThat(vector.comparesWith(new FeatureVector("descriptor", "2", new float[] {1, 0})))
                .isFalse();
        assertThat(vector.comparesWith(new FeatureVector("clip", "1", new float[] {1, 0})))
                .isFalse();
        assertThat(vector.comparesWith(new FeatureVector("descriptor", "1", new float[] {1})))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.99", "1.01", "NaN", "Infinity"})
    void a_vector_has_length_1(String component) {
        float[] vector = {Float.parseFloat(component)};

        assertThatThrownBy(() -> new FeatureVector("descriptor", "1", vector)).hasMessage("vector has length 1");
    }

    @Test
    void a_vector_has_components_and_not_too_many() {
        assertThatThrownBy(() -> new FeatureVector("descriptor", "1", new float[0]))
                .hasMessage("vector has 1 to 4096 components");
        assertThatThrownBy(() -> new FeatureVector("descriptor", "1", new float[4_097]))
                .hasMessage("vector has 1 to 4096 components");
    }

    @ParameterizedTest
    @CsvSource({"'\"AAAA\"'", "'\"A=AA\"'", "12", "[1.0]", "true"})
    void a_vector_that_is_no_base64_of_floats_is_refused_by_its_path(String vector) {
        byte[] json = ("{\"sampleId\":\"a\",\"promptId\":\"" + PROMPT + "\",\"ingestedAt\":\"" + AT
                        + "\",\"image\":{\"encoder\":\"e\",\"version\":\"1\",\"vector\":" + vector + "}}")
                .getBytes(UTF_8);

        assertThatThrownBy(() -> codec.decode(json, FeaturesExtracted.class))
                .isInstanceOf(EventFormatException.class)
                .hasMessage("the member image.vector is missing or not of its type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a b", "a/b", "a@1"})
    void a_name_of_an_encoder_is_of_small_letters_digits_and_few_signs(String name) {
        assertThatThrownBy(() -> new FeatureVector(name, "1", new float[] {1})).hasMessageStartingWith("encoder is 1");
        assertThatThrownBy(() -> new FeatureVector("e", name, new float[] {1})).hasMessageStartingWith("version is 1");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0000000000000000",
        "1, 0000000000000001",
        "-1, ffffffffffffffff",
        "-9223372036854775808, 8000000000000000"
    })
    void a_hash_is_its_bits_in_hex(long bits, String hex) {
        assertThat(PerceptualHash.of(bits)).isEqualTo(new PerceptualHash(hex)).hasToString(hex);
        assertThat(new PerceptualHash(hex).bits()).isEqualTo(bits);
    }

    @Test
    void the_distance_of_hashes_counts_bits() {
        PerceptualHash hash = new PerceptualHash("f0e1d2c3b4a59687");

        assertThat(hash.distanceTo(hash)).isZero();
        assertThat(hash.distanceTo(new PerceptualHash("f0e1d2c3b4a59680"))).isEqualTo(3);
        assertThat(hash.distanceTo(PerceptualHash.of(~hash.bits()))).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "F0E1D2C3B4A59687", "f0e1d2c3b4a5968", "f0e1d2c3b4a596877"})
    void a_hash_of_another_form_is_refused(String hex) {
        assertThatThrownBy(() -> new PerceptualHash(hex)).hasMessage("a perceptual hash is 16 lower-case hex digits");
    }
}
