package io.journeydb.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyJsonTest {

    private final ReplyJson json = new ReplyJson();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \"`\"}",
                "{\"a\": \"`\",}",
                "```json\n{\"a\": \"`\"}\n```",
                "```json{\"a\": \"`\"}```",
                "```\n{\"a\": \"`\"}",
                "Here you are:\n```\n{\"a\": \"`\"}\n```\nI hope this helps.",
                "<think>{\"a\": 1}?</think>\n{\"a\": \"`\"}"
            })
    void what_can_mean_only_one_object_is_read(String reply) throws JsonProcessingException {
        assertThat(json.read(reply)).hasToString("{\"a\":\"`\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "{\"a\": 1} {\"a\": 2}",
                "```\n{\"a\": 1}\n``` or ```\n{\"a\": 2}\n```",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": "
            })
    void what_leaves_a_choice_or_is_none_is_not_read(String reply) {
        assertThatThrownBy(() -> json.read(reply)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void deep_nesting_is_refused_without_harm() {
        assertThatThrownBy(() -> json.read("[".repeat(100_000))).isInstanceOf(JsonProcessingException.class);
    }
}
