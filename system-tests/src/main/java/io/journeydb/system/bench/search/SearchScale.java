package io.journeydb.system.bench.search;

/**
 * How much is measured.
 *
 * @param documents in the index that is searched
 * @param events that are replayed
 * @param rounds of which the median counts
 * @param seed of the drawn prompts
 */
public record SearchScale(int documents, int events, int rounds, long seed) {}
