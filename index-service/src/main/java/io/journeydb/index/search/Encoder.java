package io.journeydb.index.search;

import io.journeydb.events.FeatureVector;
import java.util.Objects;

/**
 * What makes the vectors of a space. Vectors of two encoders, or of two versions of one, can't be compared.
 *
 * @param name of its kind
 * @param version raised with every change that moves a vector
 * @param dimensions of each vector, 1 to {@value #MAX_DIMENSIONS}
 */
public record Encoder(String name, String version, int dimensions) {

    /** Most dimensions that an index takes: Lucene's limit. */
    public static final int MAX_DIMENSIONS = 1_024;

    public Encoder {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        if (dimensions < 1 || dimensions > MAX_DIMENSIONS) {
            throw new IllegalArgumentException("an encoder has 1 to " + MAX_DIMENSIONS + " dimensions");
        }
    }

    /** Whether the vector is of this encoder and version, with as many dimensions. */
    public boolean made(FeatureVector vector) {
        return name.equals(vector.encoder()) && version.equals(vector.version()) && dimensions == vector.dimensions();
    }
}
