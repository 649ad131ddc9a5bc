package io.journeydb.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names one sample for ever: one picture with one prompt.
 *
 * @param value {@code [a-z0-9][a-z0-9_-]{0,63}}
 */
public record SampleId(@JsonValue String value) implements Comparable<SampleId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    /** @throws IllegalArgumentException if {@code value} is not of the form */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SampleId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a sample id is 1 to 64 of a-z, 0-9, '_' and '-', and starts with a letter or digit");
        }
    }

    /** Whether {@code value} could be a sample id. */
    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    /**
     * The id of a sample whose producer gave none: a UUID of version 8 (RFC 9562) over the picture and the prompt.
     *
     * @param image digest of the picture's bytes
     * @param rawPrompt the prompt as it came, newlines and tabs as spaces, untrimmed
     */
    public static SampleId derive(Sha256 image, String rawPrompt) {
        ByteBuffer bits = ByteBuffer.wrap(
                IdentityDigest.of("journeydb/sample/1", image.hex(), rawPrompt).first(16));
        long high = bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
        long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new SampleId(new UUID(high, low).toString());
    }

    @Override
    public int compareTo(SampleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
