package io.journeydb.evaluation.metric;

import java.util.List;

/**
 * ROUGE-L (Lin, 2004) with the definitions of COCO caption evaluation ({@code pycocoevalcap/rouge/rouge.py}): beta is 1.2, and the
 * best precision and the best recall are taken over the references, apart from each other. The corpus score is the mean.
 *
 * <p>Like there, a text without words counts as one empty word: it has a length to divide by, and equals another empty text.
 *
 * <p>Keeps two numbers. Not safe for use by several threads: give each its own and {@link #add(RougeL) add} them up.
 */
public final class RougeL {

    private static final double BETA_SQUARED = 1.2 * 1.2;
    private static final List<String> EMPTY = List.of("");

    private double sum;
    private long pairs;

    /** Takes one more pair in and returns its own score, from 0 to 1. */
    public double add(CaptionPair pair) {
        List<String> hypothesis = words(pair.hypothesis());
        double precision = 0;
        double recall = 0;
        for (List<String> reference : pair.references()) {
            List<String> words = words(reference);
            double common = longestCommonSubsequence(hypothesis, words);
            precision = Math.max(precision, common / hypothesis.size());
            recall = Math.max(recall, common / words.size());
        }
        double score = precision == 0 || recall == 0
                ? 0
                : (1 + BETA_SQUARED) * precision * recall / (recall + BETA_SQUARED * precision);
        sum += score;
        pairs++;
        return score;
    }

    /** Takes in what another one has gathered. */
    public void add(RougeL other) {
        sum += other.sum;
        pairs += other.pairs;
    }

    /** The mean, from 0 to 1; NaN when there was no pair. */
    public double score() {
        return sum / pairs;
    }

    private static List<String> words(List<String> words) {
        return words.isEmpty() ? EMPTY : words;
    }

    private static int longestCommonSubsequence(List<String> one, List<String> other) {
        int[] row = new int[other.size() + 1];
        for (String word : one) {
            int diagonal = 0;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                row[j] = word.equals(other.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[other.size()];
    }
}
