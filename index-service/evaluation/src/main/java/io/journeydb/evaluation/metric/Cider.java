package io.journeydb.evaluation.metric;

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
        Weighted weighted = new Weighted(pair, frequencies.weights(pair.sequences()));
        double similarities = 0;
        for (SequenceCounts reference : pair.references()) {
            similarities += weighted.similarity(reference);
        }
        double score = similarities / Sequences.LONGEST / pair.references().size() * SCALE;
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

    /** A pair's hypothesis with the weights of the pair's sequences. */
    private static final class Weighted {

        private final Sequences sequences;
        private final double[] weights;
        private final int words;
        private final int[] counts;
        private final double[] squares;

        Weighted(CountedPair pair, double[] weights) {
            this.sequences = pair.sequences();
            this.weights = weights;
            this.words = pair.hypothesis().words();
            this.counts = pair.hypothesis().byNumber(weights.length);
            this.squares = squares(pair.hypothesis());
        }

        /** The sum over the four lengths. */
        double similarity(SequenceCounts reference) {
            double[] products = products(reference);
            double[] others = squares(reference);
            double difference = pairsOfWords(words) - pairsOfWords(reference.words());
            double penalty = Math.exp(-difference * difference / (2 * SIGMA * SIGMA));
            double total = 0;
            for (int i = 0; i < Sequences.LONGEST; i++) {
                double norms = Math.sqrt(squares[i]) * Math.sqrt(others[i]);
                total += (norms == 0 ? products[i] : products[i] / norms) * penalty;
            }
            return total;
        }

        /** Of the tf-idf vectors of each length, the hypothesis' clipped to the reference's. */
        private double[] products(SequenceCounts reference) {
            double[] products = new double[Sequences.LONGEST];
            for (int i = 0; i < reference.distinct(); i++) {
                int sequence = reference.sequence(i);
                if (counts[sequence] > 0) {
                    int clipped = Math.min(counts[sequence], reference.count(i));
                    products[sequences.length(sequence) - 1] +=
                            clipped * weights[sequence] * reference.count(i) * weights[sequence];
                }
            }
            return products;
        }

        /** The squared lengths of a text's four tf-idf vectors. */
        private double[] squares(SequenceCounts text) {
            double[] squares = new double[Sequences.LONGEST];
            for (int i = 0; i < text.distinct(); i++) {
                double weight = text.count(i) * weights[text.sequence(i)];
                squares[sequences.length(text.sequence(i)) - 1] += weight * weight;
            }
            return squares;
        }

        private static int pairsOfWords(int words) {
            return Math.max(0, words - 1);
        }
    }
}
