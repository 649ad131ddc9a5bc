package io.journeydb.evaluation.metric;

import java.util.List;

/**
 * A pair with its word sequences counted: BLEU and CIDEr both need them, and counting is most of their work.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class CountedPair {

    private final CaptionPair pair;
    private final SequenceCounts hypothesis;
    private final List<SequenceCounts> references;

    private CountedPair(CaptionPair pair) {
        this.pair = pair;
        this.hypothesis = SequenceCounts.of(pair.hypothesis());
        this.references = pair.references().stream().map(SequenceCounts::of).toList();
    }

    /** Counts. */
    public static CountedPair of(CaptionPair pair) {
        return new CountedPair(pair);
    }

    /** The words. */
    public CaptionPair pair() {
        return pair;
    }

    SequenceCounts hypothesis() {
        return hypothesis;
    }

    List<SequenceCounts> references() {
        return references;
    }
}
