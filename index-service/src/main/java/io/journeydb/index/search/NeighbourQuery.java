package io.journeydb.index.search;

import java.util.Objects;

/**
 * Asks for the samples whose vectors are nearest.
 *
 * @param space that is searched
 * @param vector of unit length, of the index's encoder of that space
 * @param k most neighbours, 1 to {@value #MAX_K}
 * @param filters what they must satisfy
 * @param exclusions what they must not be
 */
public record NeighbourQuery(VectorSpace space, float[] vector, int k, Filters filters, Exclusions exclusions) {

    /** Most neighbours that can be asked for. */
    public static final int MAX_K = 1_000;

    public NeighbourQuery {
        Objects.requireNonNull(space, "space");
        vector = vector.clone();
        Objects.requireNonNull(filters, "filters");
        Objects.requireNonNull(exclusions, "exclusions");
        if (k < 1 || k > MAX_K) {
            throw new IllegalArgumentException("k is 1 to " + MAX_K);
        }
    }

    /** A copy. */
    @Override
    public float[] vector() {
        return vector.clone();
    }
}
