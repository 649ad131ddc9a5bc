package io.journeydb.evaluation.metric;

import java.util.List;
import java.util.Set;

/**
 * The mean of 1 / the place of the first right answer, 0 where there is none (Voorhees, TREC-8, 1999). What a ranking repeats counts once.
 *
 * <p>Not safe for use by several threads.
 */
public final class MeanReciprocalRank {

    private double sum;
    private long rankings;

    /** Takes one more ranking in. */
    public void add(List<String> ranking, Set<String> relevant) {
        List<String> distinct = ranking.stream().distinct().toList();
        for (int place = 1; place <= distinct.size(); place++) {
            if (relevant.contains(distinct.get(place - 1))) {
                sum += 1.0 / place;
                break;
            }
        }
        rankings++;
    }

    /** The mean, from 0 to 1; NaN when there was no ranking. */
    public double score() {
        return sum / rankings;
    }
}
