package io.journeydb.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.journeydb.events.SampleByReference;
import io.journeydb.events.rejection.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

    private final EventCodec codec = new EventCodec();

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_value_that_is_not_the_event_is_refused_with_its_code(String what, byte[] value, RejectionCode code) {
        EventFormatException refused = catchThrowableOfType(
                EventFormatException.class, () -> codec.decodeStrictly(value, SampleByReference.class));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused).hasMessageMatching("(?s).{10,400}");
    }

    static Stream<Arguments> a_value_that_is_not_the_event_is_refused_with_its_code() {
        return Stream.of(
                bad("not JSON", "hello", RejectionCode.E_JSON),
                bad("empty", "", RejectionCode.E_SCHEMA),
                bad("cut off", "{\"prompt\":\"a", RejectionCode.E_JSON),
                bad("more than one value", "{\"prompt\":\"a\",\"image\":{\"url\":\"u\"}} {}", RejectionCode.E_SCHEMA),
                bad("a repeated member", "{\"prompt\":\"a\",\"prompt\":\"b\"}", RejectionCode.E_JSON),
                bad("too deep", "[".repeat(1_001) + "]".repeat(1_001), RejectionCode.E_JSON_LIMIT),
                bad("too long a number", "{\"gridindex\":" + "1".repeat(1_001) + "}", RejectionCode.E_JSON_LIMIT),
                bad("the literal null", "null", RejectionCode.E_SCHEMA),
                bad("an array", "[]", RejectionCode.E_SCHEMA),
                bad("a required member missing", "{\"prompt\":\"a\"}", RejectionCode.E_SCHEMA),
                bad(
                        "a digest that is none",
                        "{\"prompt\":\"a\",\"image\":{\"url\":\"u\",\"sha256\":\"x\"}}",
                        RejectionCode.E_SCHEMA),
                Arguments.of("not UTF-8", new byte[] {'"', (byte) 0xC3, '"'}, RejectionCode.E_JSON),
                Arguments.of(
                        "a surrogate written as UTF-8",
                        new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
                        RejectionCode.E_JSON),
                Arguments.of("UTF-16", "{}".getBytes(StandardCharsets.UTF_16), RejectionCode.E_JSON));
    }

    private static Arguments bad(String what, String json, RejectionCode code) {
        return Arguments.of(what, json.getBytes(StandardCharsets.UTF_8), code);
    }

    @Test
    void a_missing_member_is_named() {
        EventFormatException refused = catchThrowableOfType(
                EventFormatException.class,
                () -> codec.decodeStrictly(
                        "{\"prompt\":\"a\"}".getBytes(StandardCharsets.UTF_8), SampleByReference.class));

        assertThat(refused).hasMessageContaining("image is missing");
    }

    @Test
    void an_unknown_optional_member_is_accepted() {
        byte[] value =
                "{\"prompt\":\"a\",\"image\":{\"url\":\"u\"},\"later\":{\"x\":[1]}}".getBytes(StandardCharsets.UTF_8);

        assertThat(codec.decodeStrictly(value, SampleByReference.class).prompt())
                .isEqualTo("a");
    }
}
