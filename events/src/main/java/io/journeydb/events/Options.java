package io.journeydb.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * The four answers of a question, all different.
 *
 * @param a answer A
 * @param b answer B
 * @param c answer C
 * @param d answer D
 */
public record Options(
        @JsonProperty("A") String a,
        @JsonProperty("B") String b,
        @JsonProperty("C") String c,
        @JsonProperty("D") String d) {

    public Options {
        Objects.requireNonNull(a, "options.A");
        Objects.requireNonNull(b, "options.B");
        Objects.requireNonNull(c, "options.C");
        Objects.requireNonNull(d, "options.D");
        if (List.of(a, b, c, d).stream().distinct().count() != 4) {
            throw new IllegalArgumentException("the four options must differ");
        }
    }

    /** The answer with this letter. */
    public String get(Letter letter) {
        return switch (letter) {
            case A -> a;
            case B -> b;
            case C -> c;
            case D -> d;
        };
    }

    /** The answers from A to D. */
    public List<String> toList() {
        return List.of(a, b, c, d);
    }
}
