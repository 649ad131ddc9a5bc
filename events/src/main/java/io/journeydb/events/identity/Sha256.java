package io.journeydb.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest of bytes, as 64 lower-case hex digits.
 *
 * @param hex the digits
 */
public record Sha256(@JsonValue String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if {@code hex} is not 64 lower-case hex digits */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256 {
        if (hex == null || !FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a SHA-256 is 64 lower-case hex digits");
        }
    }

    /** The digest of {@code bytes}; one pass, no copy. */
    public static Sha256 of(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(IdentityDigest.sha256().digest(bytes)));
    }

    @Override
    public String toString() {
        return hex;
    }
}
