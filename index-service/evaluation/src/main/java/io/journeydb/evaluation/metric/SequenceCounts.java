package io.journeydb.evaluation.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each sequence of one to four words stands in a text.
 *
 * @param words of the text, how many
 * @param counts by sequence; each at least 1
 */
record SequenceCounts(int words, Map<WordSequence, Integer> counts) {

    /** The longest sequence that BLEU-4 and CIDEr look at. */
    static final int LONGEST = 4;

    static SequenceCounts of(List<String> text) {
        String[] words = text.toArray(String[]::new);
        Map<WordSequence, Integer> counts = HashMap.newHashMap(LONGEST * words.length);
        for (int length = 1; length <= LONGEST; length++) {
            for (int start = 0; start + length <= words.length; start++) {
                counts.merge(WordSequence.of(words, start, length), 1, Integer::sum);
            }
        }
        return new SequenceCounts(words.length, counts);
    }
}
