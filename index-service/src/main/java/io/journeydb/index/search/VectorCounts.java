package io.journeydb.index.search;

/**
 * How many samples have a vector in a space.
 *
 * @param searched of the index's encoder
 * @param foreign of another encoder, version or dimension: kept, not searched
 */
public record VectorCounts(long searched, long foreign) {}
