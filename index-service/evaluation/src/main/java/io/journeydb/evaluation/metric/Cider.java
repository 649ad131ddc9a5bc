package io.journeydb.evaluation.metric;

import java.util.Map;

/**
 * CIDEr-D (Vedantam et al., CVPR 2015) with the definitions of COCO caption evaluation
 * ({@code pycocoevalcap/cider/cider_scorer.py}), which calls it CIDEr: clipped cosines of tf-idf vectors for sequences of one to four
 * words, a Gaussian length penalty with sigma 6 (lengths counted in sequences of two words), the mean over the four lengths and over
 * the references, times 10. The corpus score is the mean.
 *
 * <p>The weights come from the {@link DocumentFrequencies} of the evaluated references unless others are given. A corpus of one image
 * has ln(1) = 0 for a weight everywhere and scores 0.
 *
 * <p>Keeps two numbers beside the frequencies. Not safe for use by several threads: give each its own and {@link #add(Cider) add} them
 * up.
 */
public final class Cider {

    private static final double SIGMA = 6;
    private static final double SCALE = 10;

    private final DocumentFrequencies frequencies;
    private double sum;
    private long pairs;

    public Cider(DocumentFrequencies frequencies) {
        this.frequencies = frequencies;
    }

    /** Takes one more pair in and returns its own score, from 0 to 10. */
    public double add(CountedPair pair) {
        Weighted hypothesis = new Weighted(pair.hypothesis());
        double similarities = 0;
        for (SequenceCounts reference : pair.references()) {
            similarities += similarity(hypothesis, new Weighted(reference));
        }
        double score = similarities / SequenceCounts.LONGEST / pair.references().size() * SCALE;
        sum += score;
        pairs++;
        return score;
    }

    /** Takes in what another one has gathered. */
    public void add(Cider other) {
        sum += other.sum;
        pairs += other.pairs;
    }

    /** The mean, from 0 to 10; NaN when there was no pair. */
    public double score() {
        return sum / pairs;
    }

    /** The sum over the four lengths. */
    private double similarity(Weighted hypothesis, Weighted reference) {
        double[] products = new double[SequenceCounts.LONGEST];
        for (Map.Entry<WordSequence, Integer> entry : hypothesis.counts.counts().entrySet()) {
            Integer other = reference.counts.counts().get(entry.getKey());
            if (other != null) {
                double weight = frequencies.weight(entry.getKey());
                products[entry.getKey().length() - 1] += Math.min(entry.getValue(), other) * weight * other * weight;
            }
        }
        double difference = hypothesis.pairsOfWords() - reference.pairsOfWords();
        double penalty = Math.exp(-difference * difference / (2 * SIGMA * SIGMA));
        double total = 0;
        for (int i = 0; i < SequenceCounts.LONGEST; i++) {
            double norms = Math.sqrt(hypothesis.squares[i]) * Math.sqrt(reference.squares[i]);
            total += (norms == 0 ? products[i] : products[i] / norms) * penalty;
        }
        return total;
    }

    /** A text's counts and the squared lengths of its four tf-idf vectors. */
    private final class Weighted {

        private final SequenceCounts counts;
        private final double[] squares = new double[SequenceCounts.LONGEST];

        Weighted(SequenceCounts counts) {
            this.counts = counts;
            counts.counts().forEach((sequence, count) -> {
                double weight = count * frequencies.weight(sequence);
                squares[sequence.length() - 1] += weight * weight;
            });
        }

        int pairsOfWords() {
            return Math.max(0, counts.words() - 1);
        }
    }
}
