package io.journeydb.index.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadBodyTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'options': {'A': 'x', 'B': 'y', 'C': 'z'}}               | options.D is missing",
                "{'options': {'A': null, 'B': 'y', 'C': 'z', 'D': 'x'}}    | options.A is missing",
                "{'options': {'A': 'x', 'B': 'x', 'C': 'y', 'D': 'z'}}     | options: the four options must differ",
                "{'options': {'A': ['x'], 'B': 'x', 'C': 'y', 'D': 'z'}}   | options.A has not the type that is asked for",
                "{'size': 'ten'}                                           | size has not the type that is asked for",
                "{'from': ['train', {}]}                                   | from[1] has not the type that is asked for",
                "[]                                                        | The body has not the type that is asked for",
            })
    void the_detail_names_the_member_and_what_is_wrong_with_it(String body, String detail) {
        assertThat(detail(body.replace('\'', '"'), TaskRequest.class)).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"not json", "{'sampleId': 'a", "{'sampleId': 'a'", "{'from': ['train'", "{'options': {'A': 'x'"})
    void a_body_that_is_no_json_is_told_as_such(String body) {
        assertThat(detail(body.replace('\'', '"'), TaskRequest.class)).startsWith("The body is not JSON: ");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void what_fails_without_a_reason_for_strangers_is_told_by_its_member_alone(boolean mute) {
        assertThat(detail("{\"mute\": " + mute + "}", Odd.class))
                .isEqualTo("The body has not the form that is asked for");
    }

    private String detail(String body, Class<?> type) {
        JsonProcessingException unread =
                catchThrowableOfType(JsonProcessingException.class, () -> json.readValue(body, type));
        return UnreadBody.problem(unread).detail();
    }

    /** Fails as code does that has a mistake: with no words, or with those of the virtual machine. */
    record Odd(boolean mute, String absent) {

        Odd {
            if (mute) {
                Objects.requireNonNull(absent);
            }
            absent.strip();
        }
    }
}
