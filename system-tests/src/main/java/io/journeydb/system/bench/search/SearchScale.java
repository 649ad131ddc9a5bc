package io.journeydb.system.bench.search;

/**
 * How much is measured.
 *
 * @param documents in the index
 * @param rounds of which the median counts
 * @param seed of the drawn prompts
 */
public record SearchScale(int documents, int rounds, long seed) {}
