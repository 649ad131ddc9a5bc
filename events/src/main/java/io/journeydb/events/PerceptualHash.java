package io.journeydb.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a picture looks like in 64 bits: pictures that look the same differ in few of them, whatever their size and
 * compression.
 *
 * @param hex the bits as 16 lower-case hex digits, the most significant first
 */
public record PerceptualHash(@JsonValue String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    /** @throws IllegalArgumentException if {@code hex} is not 16 lower-case hex digits */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PerceptualHash {
        if (hex == null || !FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a perceptual hash is 16 lower-case hex digits");
        }
    }

    /** The hash of these bits. */
    public static PerceptualHash of(long bits) {
        return new PerceptualHash(HexFormat.of().toHexDigits(bits));
    }

    /** The bits. */
    public long bits() {
        return HexFormat.fromHexDigitsToLong(hex);
    }

    /** In how many bits the two differ (Hamming distance), 0 to 64. */
    public int distanceTo(PerceptualHash other) {
        return Long.bitCount(bits() ^ other.bits());
    }

    @Override
    public String toString() {
        return hex;
    }
}
