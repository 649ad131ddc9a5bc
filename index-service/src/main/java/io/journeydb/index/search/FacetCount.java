package io.journeydb.index.search;

import java.util.Objects;

/**
 * How many of the samples found have a value.
 *
 * @param value in its one form
 * @param count exact
 */
public record FacetCount(String value, long count) {

    public FacetCount {
        Objects.requireNonNull(value, "value");
    }
}
