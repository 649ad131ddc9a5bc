package io.journeydb.evaluation.meteor;

import io.journeydb.evaluation.metric.CaptionPair;
import java.util.List;

/**
 * METEOR 1.5 for English (Denkowski and Lavie, WMT 2014 and 2011), as COCO caption evaluation calls it ({@code -l en -norm}): words are
 * matched as they are, by stem, by WordNet synonym and, given a table, by paraphrase; a segment has the score of its best reference; the
 * corpus score comes from the summed statistics of the segments, it is no mean of scores.
 *
 * <p>Words are taken as they come: what {@code -norm} would do to tokens of the Penn Treebank tokenizer is not repeated here.
 *
 * <p>Keeps nine numbers. Not safe for use by several threads: give each its own over the same {@link MeteorData} and
 * {@link #add(Meteor) add} them up.
 */
public final class Meteor {

    private final MeteorData data;
    private MeteorStatistics sum = MeteorStatistics.NOTHING;

    public Meteor(MeteorData data) {
        this.data = data;
    }

    /** Takes one more pair in and returns its own score, from 0 to 1. */
    public double add(CaptionPair pair) {
        MeteorStatistics best = null;
        for (List<String> reference : pair.references()) {
            MeteorStatistics statistics = MeteorStatistics.of(pair.hypothesis(), reference, data);
            if (best == null || statistics.score() > best.score()) {
                best = statistics;
            }
        }
        sum = sum.plus(best);
        return best.score();
    }

    /** Takes in what another one has gathered. */
    public void add(Meteor other) {
        sum = sum.plus(other.sum);
    }

    /** Of all pairs, from 0 to 1. */
    public double score() {
        return sum.score();
    }
}
