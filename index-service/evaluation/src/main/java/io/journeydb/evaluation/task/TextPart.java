package io.journeydb.evaluation.task;

import io.journeydb.evaluation.task.Evaluation.Breakdown;
import io.journeydb.evaluation.task.Evaluation.Example;
import io.journeydb.evaluation.task.Evaluation.Score;
import java.util.List;

/** What some of the pairs of a run have scored. For one thread; parts of several are added up. */
final class TextPart {

    private final TextScores all;
    private final Slices<TextScores> slices;
    private final Extremes extremes = new Extremes();

    TextPart(Scoring scoring) {
        this.all = scoring.begin();
        this.slices = new Slices<>(scoring::begin);
    }

    /** Takes in what one pair has scored: it is counted once, and added to everything that it belongs to. */
    void add(TextScores one, Labels labels, Example example) {
        all.add(one);
        slices.add(labels, slice -> slice.add(one));
        extremes.add(example);
    }

    void add(TextPart other) {
        all.add(other.all);
        slices.add(other.slices, TextScores::add);
        extremes.add(other.extremes);
    }

    List<Score> scores() {
        return all.scores();
    }

    List<Breakdown> slices() {
        return slices.breakdowns(all.scores().stream().map(Score::name).toList(), TextScores::scores);
    }

    List<Long> spread() {
        return extremes.spread();
    }

    List<Example> examples() {
        return extremes.examples();
    }
}
