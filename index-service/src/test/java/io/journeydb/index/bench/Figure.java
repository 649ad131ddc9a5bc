package io.journeydb.index.bench;

/**
 * What was measured in one round, beside its ceiling of the same round.
 *
 * @param row its name
 * @param value of the index
 * @param ceiling of the least that a program could do; 0 where there is none
 * @param unit of both
 */
record Figure(String row, double value, double ceiling, String unit) {}
