package io.journeydb.cli.eval.self;

import java.util.Map;

/** A task's scores, offline and guessed. */
record SelfRow(Goal goal, int samples, Map<String, Double> scores) {

    static final String OFFLINE = "offline";
    static final String RANDOM = "random";
    static final String MAJORITY = "majority";
    static final String BLIND = "best blind";

    public SelfRow {
        scores = Map.copyOf(scores);
    }

    /** How far the offline answers are above the better guess. */
    double margin() {
        return scores.get(OFFLINE) - Math.max(scores.get(RANDOM), scores.get(MAJORITY));
    }

    boolean isMet() {
        return margin() >= Goal.MARGIN;
    }
}
