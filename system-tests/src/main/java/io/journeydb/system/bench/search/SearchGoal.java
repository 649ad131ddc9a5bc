package io.journeydb.system.bench.search;

import io.journeydb.system.bench.report.Goal;
import java.util.ArrayList;
import java.util.List;

/** What rows should reach. */
enum SearchGoal {
    TEXT_INDEXING("text indexing", 0.85, true),
    INDEXING_WITH_VECTORS("indexing with vectors", 0.85, true),
    TEXT_QUERIES("text queries", 0.85, true),
    PROMPT_RECALL("recall@10 by prompt", 0.95, true),
    IMAGE_RECALL("recall@10 by image", 0.95, true),
    HYBRID_P99("hybrid of six words, p99 at half of that", 50, false),
    HYBRID_PROMPT_P99("hybrid of a prompt, p99 at half of that", 50, false),
    REPLAY("replay of annotations", 0.80, true);

    private final String row;
    private final double bound;

    /** Of the ceiling, at least; else milliseconds, at most. */
    private final boolean isRatio;

    SearchGoal(String row, double bound, boolean isRatio) {
        this.row = row;
        this.bound = bound;
        this.isRatio = isRatio;
    }

    /** The goals that a run says something of. */
    static List<Goal> of(SearchRun run) {
        List<Goal> goals = new ArrayList<>();
        for (SearchGoal goal : values()) {
            if (run.has(goal.row)) {
                String name = goal.row + (run.vectorModule() ? ", vector module on" : ", vector module off");
                double value = run.median(goal.row, goal.isRatio ? SearchFigure::ratio : SearchFigure::value);
                goals.add(new Goal(name, value, goal.bound, goal.isRatio));
            }
        }
        return goals;
    }
}
