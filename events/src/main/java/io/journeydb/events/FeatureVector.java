package io.journeydb.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A picture or a text as a point on the unit sphere: the inner product of two vectors says how much alike they are, if the
 * same encoder in the same version made both. Equal by content.
 *
 * @param encoder what made it, see {@link #isName}
 * @param version of the encoder, see {@link #isName}; another one means that its vectors compare no more
 * @param vector of length 1, with 1 to {@link #MAX_DIMENSIONS} finite components; copied in and out. In JSON the base64
 *     (RFC 4648, section 4) of the components as 32-bit floats, little endian
 */
public record FeatureVector(
        String encoder,
        String version,

        @JsonSerialize(using = VectorJson.Writer.class) @JsonDeserialize(using = VectorJson.Reader.class)
        float[] vector) {

    /** Most components; an event with two such vectors is far below Kafka's usual 1 MiB. */
    public static final int MAX_DIMENSIONS = 4_096;

    /** How far a length may be from 1: what rounding to 32 bits, and to 16 before, can do. */
    private static final double LENGTH_TOLERANCE = 1e-3;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    public FeatureVector {
        requireName(encoder, "encoder");
        requireName(version, "version");
        vector = Objects.requireNonNull(vector, "vector").clone();
        if (vector.length < 1 || vector.length > MAX_DIMENSIONS) {
            throw new IllegalArgumentException("vector has 1 to " + MAX_DIMENSIONS + " components");
        }
        // Says no to components that are infinite or no number, too.
        if (!(Math.abs(length(vector) - 1) <= LENGTH_TOLERANCE)) {
            throw new IllegalArgumentException("vector has length 1");
        }
    }

    /** Whether the text can name an encoder or a version: 1 to 64 of {@code a-z 0-9 . _ -}, first a letter or digit. */
    public static boolean isName(String text) {
        return text != null && NAME.matcher(text).matches();
    }

    @Override
    public float[] vector() {
        return vector.clone();
    }

    /** How many components it has. */
    @JsonIgnore
    public int dimensions() {
        return vector.length;
    }

    /** Whether inner products with {@code other} mean something: same encoder, version and number of components. */
    public boolean comparesWith(FeatureVector other) {
        return encoder.equals(other.encoder) && version.equals(other.version) && vector.length == other.vector.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureVector that && comparesWith(that) && Arrays.equals(vector, that.vector);
    }

    @Override
    public int hashCode() {
        return Objects.hash(encoder, version, Arrays.hashCode(vector));
    }

    @Override
    public String toString() {
        return encoder + "@" + version + "[" + vector.length + "]";
    }

    private static double length(float[] vector) {
        double sum = 0;
        for (float component : vector) {
            sum += (double) component * component;
        }
        return Math.sqrt(sum);
    }

    private static void requireName(String name, String member) {
        if (!isName(Objects.requireNonNull(name, member))) {
            throw new IllegalArgumentException(
                    member + " is 1 to 64 of a-z, 0-9, '.', '_' and '-', and starts with a letter or digit");
        }
    }
}
