package io.journeydb.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Names a prompt: prompts that differ only in parameters, weights, case or white space share one.
 *
 * @param value 32 lower-case hex digits
 */
public record PromptId(@JsonValue String value) implements Comparable<PromptId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException if {@code value} is not 32 lower-case hex digits */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PromptId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a prompt id is 32 lower-case hex digits");
        }
    }

    /** The id of the prompt with this normalised text. */
    public static PromptId of(String normalised) {
        return new PromptId(IdentityDigest.of("journeydb/prompt/1", normalised).hex(16));
    }

    @Override
    public int compareTo(PromptId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
