package io.journeydb.evaluation.task;

import io.journeydb.evaluation.meteor.Meteor;
import io.journeydb.evaluation.meteor.MeteorData;
import io.journeydb.evaluation.metric.Bleu;
import io.journeydb.evaluation.metric.CaptionPair;
import io.journeydb.evaluation.metric.Cider;
import io.journeydb.evaluation.metric.CountedPair;
import io.journeydb.evaluation.metric.DocumentFrequencies;
import io.journeydb.evaluation.metric.RougeL;
import io.journeydb.evaluation.metric.Similarity;
import io.journeydb.evaluation.task.Evaluation.Score;
import java.util.ArrayList;
import java.util.List;

/** The text metrics over some of the pairs. For one thread; parts of several are added up. */
public final class TextScores {

    private static final double MOST_OF_CIDER = 10;

    private final Bleu bleu = new Bleu();
    private final RougeL rouge = new RougeL();
    private final Cider cider;
    private final Meteor meteor;
    private final Similarity similarity;

    /** Without Similarity. @param meteor null leaves METEOR out */
    public TextScores(DocumentFrequencies frequencies, MeteorData meteor) {
        this(frequencies, meteor, false);
    }

    /** @param withSimilarity whether vectors of every pair are told too */
    TextScores(DocumentFrequencies frequencies, MeteorData meteor, boolean withSimilarity) {
        this.cider = new Cider(frequencies);
        this.meteor = meteor == null ? null : new Meteor(meteor);
        this.similarity = withSimilarity ? new Similarity() : null;
    }

    /** Takes one more pair in and returns its ROUGE-L. */
    public double add(CaptionPair pair) {
        CountedPair counted = CountedPair.of(pair);
        bleu.add(counted);
        cider.add(counted);
        if (meteor != null) {
            meteor.add(pair);
        }
        return rouge.add(pair);
    }

    /** Takes in the vectors of a pair. */
    void add(float[] prediction, List<float[]> references) {
        similarity.add(prediction, references);
    }

    /** Takes in what another one has gathered; both have METEOR or neither, and so with Similarity. */
    public void add(TextScores other) {
        bleu.add(other.bleu);
        rouge.add(other.rouge);
        cider.add(other.cider);
        if (meteor != null) {
            meteor.add(other.meteor);
        }
        if (similarity != null) {
            similarity.add(other.similarity);
        }
    }

    /** All of them, in the order in which papers show them. */
    public List<Score> scores() {
        List<Score> scores = new ArrayList<>();
        for (int longest = 1; longest <= 4; longest++) {
            scores.add(Score.of("BLEU-" + longest, bleu.score(longest)));
        }
        if (meteor != null) {
            scores.add(Score.of("METEOR", meteor.score()));
        }
        scores.add(Score.of("ROUGE-L", rouge.score()));
        scores.add(new Score("CIDEr", cider.score(), MOST_OF_CIDER, null));
        if (similarity != null) {
            scores.add(Score.of("Similarity", similarity.score()));
        }
        return scores;
    }
}
