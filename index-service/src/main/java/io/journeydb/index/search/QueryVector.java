package io.journeydb.index.search;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A vector to rank by, of unit length. Immutable; equal by its numbers. */
public final class QueryVector {

    /** Bytes of the digest that are shown. */
    private static final int SHOWN = 16;

    private final float[] values;

    private QueryVector(float[] values) {
        this.values = values;
    }

    /** The vector of these numbers, which are copied. */
    public static QueryVector of(float... values) {
        return new QueryVector(values.clone());
    }

    /** A copy of the numbers. */
    public float[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueryVector vector && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** How many numbers there are, and the beginning of their SHA-256: another text for every other vector. */
    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return values.length + " numbers " + HexFormat.of().formatHex(digest, 0, SHOWN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
