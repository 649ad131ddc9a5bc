package io.journeydb.evaluation.meteor;

import java.util.BitSet;
import java.util.Comparator;

/**
 * Part of an alignment: matches that share no word, from the start of the hypothesis on. Immutable.
 *
 * @param last the match before, or null; its own predecessors hang on it
 * @param previous the alignment without {@code last}, or null
 * @param taken words of the reference that are matched
 * @param covered words of both texts that are matched
 * @param chunks how many runs of matches stand in the same order without a gap, in both texts
 * @param distance sum of how far apart matches start
 * @param weight sum of the matches' weights
 */
record Alignment(Match last, Alignment previous, BitSet taken, int covered, int chunks, int distance, double weight) {

    /**
     * The better first, as the METEOR papers order them: the most words covered, then the fewest chunks, then matches at places that are
     * alike; what is alike in all that, by weight.
     */
    static final Comparator<Alignment> BETTER_FIRST = Comparator.comparingInt(Alignment::covered)
            .reversed()
            .thenComparingInt(Alignment::chunks)
            .thenComparingInt(Alignment::distance)
            .thenComparing(Comparator.comparingDouble(Alignment::weight).reversed());

    static Alignment empty() {
        return new Alignment(null, null, new BitSet(), 0, 0, 0, 0);
    }

    boolean admits(Match match) {
        int next = taken.nextSetBit(match.referenceStart());
        return next < 0 || next >= match.referenceEnd();
    }

    Alignment with(Match match) {
        BitSet words = (BitSet) taken.clone();
        words.set(match.referenceStart(), match.referenceEnd());
        return new Alignment(
                match,
                this,
                words,
                covered + match.hypothesisWords() + match.referenceWords(),
                continues(match) ? chunks : chunks + 1,
                distance + Math.abs(match.hypothesisStart() - match.referenceStart()),
                weight + match.weight());
    }

    private boolean continues(Match match) {
        return last != null
                && last.hypothesisEnd() == match.hypothesisStart()
                && last.referenceEnd() == match.referenceStart();
    }
}
