package io.journeydb.evaluation.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * A pair with its word sequences counted: BLEU and CIDEr both need them, and counting is most of their work.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class CountedPair {

    private final CaptionPair pair;
    private final Sequences sequences = new Sequences();
    private final SequenceCounts hypothesis;
    private final List<SequenceCounts> references;

    private CountedPair(CaptionPair pair) {
        this.pair = pair;
        this.hypothesis = counted(pair.hypothesis());
        List<SequenceCounts> counted = new ArrayList<>();
        pair.references().forEach(reference -> counted.add(counted(reference)));
        this.references = List.copyOf(counted);
    }

    private SequenceCounts counted(List<String> text) {
        return SequenceCounts.of(text.size(), sequences.add(text));
    }

    /** Counts. */
    public static CountedPair of(CaptionPair pair) {
        return new CountedPair(pair);
    }

    /** The words. */
    public CaptionPair pair() {
        return pair;
    }

    /** Those of the hypothesis and of all references. */
    Sequences sequences() {
        return sequences;
    }

    SequenceCounts hypothesis() {
        return hypothesis;
    }

    List<SequenceCounts> references() {
        return references;
    }
}
