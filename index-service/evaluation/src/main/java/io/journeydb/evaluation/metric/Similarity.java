package io.journeydb.evaluation.metric;

import java.util.List;

/**
 * Similarity: the cosine of the sentence embeddings of a prediction and its reference, the mean over samples (the paper's measure of
 * prompt inversion, after the Kaggle contest "Image to Prompts"). Of several references the nearest counts. A text without words has no
 * direction: its cosine is 0.
 *
 * <p>Keeps two numbers. Not safe for use by several threads: give each its own and {@link #add(Similarity) add} them up.
 */
public final class Similarity {

    private double sum;
    private long pairs;

    /**
     * Takes one more prediction in and returns its own score, from -1 to 1.
     *
     * @param prediction null for a text without words
     * @param references at least one; null for a text without words
     */
    public double add(float[] prediction, List<float[]> references) {
        double best = references.stream()
                .mapToDouble(reference -> cosine(prediction, reference))
                .max()
                .orElseThrow(() -> new IllegalArgumentException("a prediction without a reference"));
        sum += best;
        pairs++;
        return best;
    }

    /** Takes in what another one has gathered. */
    public void add(Similarity other) {
        sum += other.sum;
        pairs += other.pairs;
    }

    /** The mean, from -1 to 1; NaN when there was no pair. */
    public double score() {
        return sum / pairs;
    }

    private static double cosine(float[] one, float[] other) {
        if (one == null || other == null) {
            return 0;
        }
        double product = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
            squares += (double) one[i] * one[i];
            otherSquares += (double) other[i] * other[i];
        }
        return squares == 0 || otherSquares == 0 ? 0 : product / Math.sqrt(squares * otherSquares);
    }
}
