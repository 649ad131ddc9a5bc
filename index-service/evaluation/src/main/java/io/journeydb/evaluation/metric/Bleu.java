package io.journeydb.evaluation.metric;

/**
 * BLEU-1 to BLEU-4 of a corpus (Papineni et al., ACL 2002), with the definitions of COCO caption evaluation
 * ({@code pycocoevalcap/bleu/bleu_scorer.py}, option "closest"): counts are summed over the corpus before anything is divided, the
 * reference length is the one closest to the hypothesis (of two as close, the shorter), and 1e-15 and 1e-9 keep quotients finite;
 * there is no other smoothing.
 *
 * <p>Keeps ten numbers, however many pairs. Not safe for use by several threads: give each its own and {@link #add(Bleu) add} them up.
 */
public final class Bleu {

    private static final double TINY = 1e-15;
    private static final double SMALL = 1e-9;

    private final long[] matched = new long[Sequences.LONGEST];
    private final long[] guessed = new long[Sequences.LONGEST];
    private long hypothesisWords;
    private long referenceWords;

    /** Takes one more pair in. */
    public void add(CountedPair pair) {
        int words = pair.hypothesis().words();
        hypothesisWords += words;
        referenceWords += closest(pair, words);
        for (int i = 0; i < Sequences.LONGEST; i++) {
            guessed[i] += Math.max(0, words - i);
        }
        int[] most = most(pair);
        for (int i = 0; i < pair.hypothesis().distinct(); i++) {
            int sequence = pair.hypothesis().sequence(i);
            matched[pair.sequences().length(sequence) - 1] +=
                    Math.min(pair.hypothesis().count(i), most[sequence]);
        }
    }

    /** Takes in what another one has gathered. */
    public void add(Bleu other) {
        hypothesisWords += other.hypothesisWords;
        referenceWords += other.referenceWords;
        for (int i = 0; i < Sequences.LONGEST; i++) {
            matched[i] += other.matched[i];
            guessed[i] += other.guessed[i];
        }
    }

    /** BLEU-{@code longest}, from 0 to 1. @param longest 1 to 4 */
    public double score(int longest) {
        double product = 1;
        for (int i = 0; i < longest; i++) {
            product *= (matched[i] + TINY) / (guessed[i] + SMALL);
        }
        double ratio = (hypothesisWords + TINY) / (referenceWords + SMALL);
        double brevity = ratio < 1 ? Math.exp(1 - 1 / ratio) : 1;
        return Math.pow(product, 1.0 / longest) * brevity;
    }

    private static int closest(CountedPair pair, int words) {
        int best = Integer.MAX_VALUE;
        for (SequenceCounts reference : pair.references()) {
            int distance = Math.abs(reference.words() - words);
            int bestDistance = Math.abs(best - words);
            if (distance < bestDistance || distance == bestDistance && reference.words() < best) {
                best = reference.words();
            }
        }
        return best;
    }

    /** The most often that one reference has each sequence, by its number. */
    private static int[] most(CountedPair pair) {
        int[] most = new int[pair.sequences().size()];
        for (SequenceCounts reference : pair.references()) {
            for (int i = 0; i < reference.distinct(); i++) {
                int sequence = reference.sequence(i);
                most[sequence] = Math.max(most[sequence], reference.count(i));
            }
        }
        return most;
    }
}
