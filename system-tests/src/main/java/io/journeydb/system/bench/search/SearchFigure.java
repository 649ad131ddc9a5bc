package io.journeydb.system.bench.search;

/**
 * A row of one round.
 *
 * @param row its name
 * @param value of the index
 * @param ceiling of the same round; 0 where there is none
 * @param unit of both
 */
public record SearchFigure(String row, double value, double ceiling, String unit) {

    double ratio() {
        return value / ceiling;
    }
}
