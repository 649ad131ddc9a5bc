package io.journeydb.evaluation.meteor;

import java.util.List;

/**
 * The sums a METEOR score is computed from; those of a corpus are the sums of its segments'. Parameters are those of METEOR 1.5 for
 * English (Denkowski and Lavie, "Meteor Universal", WMT 2014).
 *
 * @param hypothesis the predicted side
 * @param reference the other side
 */
record MeteorStatistics(Side hypothesis, Side reference, int chunks) {

    private static final double ALPHA = 0.85;
    private static final double BETA = 0.2;
    private static final double GAMMA = 0.6;
    private static final double DELTA = 0.75;

    static final MeteorStatistics NOTHING = new MeteorStatistics(Side.NOTHING, Side.NOTHING, 0);

    /**
     * One side.
     *
     * @param words how many
     * @param matched how many of them are in a match
     * @param mass of all words: delta for a content word, 1 - delta for a function word
     * @param matchedMass of those in a match, times the match's weight
     */
    record Side(long words, long matched, double mass, double matchedMass) {

        static final Side NOTHING = new Side(0, 0, 0, 0);

        static Side of(List<String> words, MeteorData data) {
            return new Side(words.size(), 0, mass(words, data), 0);
        }

        Side plusMatch(List<String> words, double weight, MeteorData data) {
            return new Side(this.words, matched + words.size(), mass, matchedMass + weight * mass(words, data));
        }

        Side plus(Side other) {
            return new Side(
                    words + other.words, matched + other.matched, mass + other.mass, matchedMass + other.matchedMass);
        }

        private double share() {
            return mass == 0 ? 0 : matchedMass / mass;
        }

        private static double mass(List<String> words, MeteorData data) {
            return words.stream()
                    .mapToDouble(word -> data.isFunctionWord(word) ? 1 - DELTA : DELTA)
                    .sum();
        }
    }

    static MeteorStatistics of(List<String> hypothesis, List<String> reference, MeteorData data) {
        Alignment alignment = Aligner.align(data.matches(hypothesis, reference));
        Side predicted = Side.of(hypothesis, data);
        Side expected = Side.of(reference, data);
        for (Alignment part = alignment; part.last() != null; part = part.previous()) {
            Match match = part.last();
            predicted = predicted.plusMatch(
                    hypothesis.subList(match.hypothesisStart(), match.hypothesisEnd()), match.weight(), data);
            expected = expected.plusMatch(
                    reference.subList(match.referenceStart(), match.referenceEnd()), match.weight(), data);
        }
        return new MeteorStatistics(predicted, expected, alignment.chunks());
    }

    MeteorStatistics plus(MeteorStatistics other) {
        return new MeteorStatistics(
                hypothesis.plus(other.hypothesis), reference.plus(other.reference), chunks + other.chunks);
    }

    /** From 0 to 1. */
    double score() {
        double precision = hypothesis.share();
        double recall = reference.share();
        if (precision == 0 || recall == 0) {
            return 0;
        }
        double mean = 1 / ((1 - ALPHA) / precision + ALPHA / recall);
        return mean * (1 - GAMMA * Math.pow(fragmentation(), BETA));
    }

    /** Chunks of a matched word; none when the texts are one chunk from end to end. */
    private double fragmentation() {
        boolean whole = chunks == 1 && hypothesis.matched == hypothesis.words && reference.matched == reference.words;
        return whole ? 0 : chunks / ((hypothesis.matched + reference.matched) / 2.0);
    }
}
