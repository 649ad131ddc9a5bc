package io.journeydb.evaluation.metric;

import java.util.List;
import java.util.Set;

/**
 * Recall@k: the share of what is right that stands among the first k of a ranking, and the mean of that over the rankings. What a ranking
 * repeats counts once, where it stands first.
 *
 * <p>Not safe for use by several threads.
 */
public final class RecallAtK {

    private final int k;
    private double sum;
    private long rankings;

    /** @param k at least 1 */
    public RecallAtK(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k is 1 or more, not " + k);
        }
        this.k = k;
    }

    /** How many of a ranking's first are looked at. */
    public int k() {
        return k;
    }

    /** Takes one more ranking in. @param relevant what is right, at least one */
    public void add(List<String> ranking, Set<String> relevant) {
        long found =
                ranking.stream().distinct().limit(k).filter(relevant::contains).count();
        sum += (double) found / relevant.size();
        rankings++;
    }

    /** The mean, from 0 to 1; NaN when there was no ranking. */
    public double score() {
        return sum / rankings;
    }

    /** How many rankings were taken in. */
    public long rankings() {
        return rankings;
    }
}
