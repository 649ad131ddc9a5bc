package io.journeydb.evaluation.metric;

/**
 * The share of answers that are right, with Wilson's score interval at 95 % (Wilson, JASA 1927), which stays within 0 and 1 and holds for
 * few answers too.
 *
 * <p>Not safe for use by several threads.
 */
public final class Accuracy {

    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    private long right;
    private long answers;

    /** Takes one more answer in. */
    public void add(boolean isRight) {
        answers++;
        if (isRight) {
            right++;
        }
    }

    /** From 0 to 1; NaN when there was no answer. */
    public double score() {
        return (double) right / answers;
    }

    /** How many answers were taken in. */
    public long answers() {
        return answers;
    }

    /** At 95 %; from 0 to 1 when there was no answer. */
    public Interval interval() {
        if (answers == 0) {
            return new Interval(0, 1);
        }
        double share = score();
        double square = Z * Z / answers;
        double centre = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / answers + square / answers / 4);
        // At the ends the two are equal but for rounding.
        return new Interval(right == 0 ? 0 : centre - half, right == answers ? 1 : centre + half);
    }
}
