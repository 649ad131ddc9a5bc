package io.journeydb.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.journeydb.events.Question;
import io.journeydb.events.SampleByReference;
import io.journeydb.events.rejection.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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
                bad("empty", "", RejectionCode.E_JSON),
                bad("blank", " \n", RejectionCode.E_JSON),
                bad("cut off", "{\"prompt\":\"a", RejectionCode.E_JSON),
                bad("more than one value", "{\"prompt\":\"a\",\"image\":{\"url\":\"u\"}} {}", RejectionCode.E_JSON),
                bad("more than one empty object", "{} {}", RejectionCode.E_JSON),
                bad("a repeated member", "{\"prompt\":\"a\",\"prompt\":\"b\"}", RejectionCode.E_JSON),
                bad("too deep", "[".repeat(1_001) + "]".repeat(1_001), RejectionCode.E_JSON_LIMIT),
                bad("too long a number", "{\"gridindex\":" + "1".repeat(1_001) + "}", RejectionCode.E_JSON_LIMIT),
                bad("the literal null", "null", RejectionCode.E_SCHEMA),
                bad("an array", "[]", RejectionCode.E_SCHEMA),
                bad("a text", "\"a\"", RejectionCode.E_SCHEMA),
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

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'prompt':12,'image':{'url':'u'}}                    | prompt",
                "{'prompt':true,'image':{'url':'u'}}                  | prompt",
                "{'prompt':'a','image':{'url':true}}                  | image.url",
                "{'prompt':'a','image':{'url':1.5}}                   | image.url",
                "{'prompt':'a','image':'u'}                           | image",
                "{'prompt':'a','image':{'url':'u'},'gridindex':2.7}   | gridindex",
                "{'prompt':'a','image':{'url':'u'},'gridindex':'2'}   | gridindex",
            })
    void a_member_of_another_type_is_refused_by_its_path_and_never_converted(String value, String member) {
        EventFormatException refused = catchThrowableOfType(
                EventFormatException.class,
                () -> codec.decodeStrictly(
                        value.replace('\'', '"').getBytes(StandardCharsets.UTF_8), SampleByReference.class));

        assertThat(refused.code()).isEqualTo(RejectionCode.E_SCHEMA);
        assertThat(refused).hasMessage("the member " + member + " is missing or not of its type");
    }

    @Test
    void a_number_does_not_stand_for_a_letter() {
        byte[] value =
                "{\"id\":\"0123456789abcdef\",\"question\":\"q\",\"answer\":2,\"styles\":[],\"options\":{\"A\":\"1\",\"B\":\"2\",\"C\":\"3\",\"D\":\"4\"}}"
                        .getBytes(StandardCharsets.UTF_8);

        EventFormatException refused =
                catchThrowableOfType(EventFormatException.class, () -> codec.decodeStrictly(value, Question.class));

        assertThat(refused).hasMessage("the member answer is missing or not of its type");
    }

    @Test
    void a_place_is_told_only_where_there_is_one() {
        EventFormatException syntax = catchThrowableOfType(
                EventFormatException.class,
                () -> codec.decodeStrictly("{\"prompt\"".getBytes(StandardCharsets.UTF_8), SampleByReference.class));
        EventFormatException schema = catchThrowableOfType(
                EventFormatException.class,
                () -> codec.decodeStrictly("{}".getBytes(StandardCharsets.UTF_8), SampleByReference.class));

        assertThat(syntax).hasMessageContaining("(line 1, column ");
        assertThat(schema).hasMessage("the member prompt is missing");
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
