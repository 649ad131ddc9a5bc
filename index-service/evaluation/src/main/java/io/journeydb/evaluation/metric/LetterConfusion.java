package io.journeydb.evaluation.metric;

import io.journeydb.events.Letter;

/** How often each letter was answered where each letter was right. Not safe for use by several threads. */
public final class LetterConfusion {

    private final long[][] counts = new long[Letter.values().length][Letter.values().length];

    /** Takes one more answer in. */
    public void add(Letter right, Letter answered) {
        counts[right.ordinal()][answered.ordinal()]++;
    }

    /** How often {@code answered} was the answer where {@code right} is. */
    public long count(Letter right, Letter answered) {
        return counts[right.ordinal()][answered.ordinal()];
    }
}
