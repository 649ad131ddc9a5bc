package io.journeydb.cli.eval.self;

import io.journeydb.evaluation.task.Task;

/** What the offline answers are held to: {@value #MARGIN} above the better guess. */
enum Goal {
    PROMPT_INVERSION(Task.PROMPT_INVERSION, "Similarity"),
    STYLE_RETRIEVAL(Task.STYLE_RETRIEVAL, "recall@5, over all phrases"),
    VQA(Task.VQA, "accuracy, all"),
    CAPTION(Task.CAPTION, "ROUGE-L");

    static final double MARGIN = 0.15;

    private final Task task;
    private final String score;

    Goal(Task task, String score) {
        this.task = task;
        this.score = score;
    }

    Task task() {
        return task;
    }

    String score() {
        return score;
    }
}
