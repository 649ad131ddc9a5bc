package io.journeydb.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a question about a prompt.
 *
 * @param value 16 lower-case hex digits
 */
public record QuestionId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    /** @throws IllegalArgumentException if {@code value} is not 16 lower-case hex digits */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuestionId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a question id is 16 lower-case hex digits");
        }
    }

    /** The id of {@code question}, asked about the style or the content of a prompt. */
    public static QuestionId of(PromptId prompt, QuestionKind kind, String question) {
        return new QuestionId(IdentityDigest.of("journeydb/question/1", prompt.value(), kind.label(), question)
                .hex(8));
    }

    @Override
    public String toString() {
        return value;
    }
}
