package io.journeydb.evaluation.metric;

import java.util.Arrays;

/** How often each sequence of one to four words is in a text. Names each sequence once, by its number. Immutable. */
final class SequenceCounts {

    private final int words;
    private final int[] sequences;
    private final int[] counts;

    private SequenceCounts(int words, int[] sequences, int[] counts) {
        this.words = words;
        this.sequences = sequences;
        this.counts = counts;
    }

    /** @param words of the text, how many; @param occurrences the numbers of its sequences; they are sorted here */
    static SequenceCounts of(int words, int[] occurrences) {
        Arrays.sort(occurrences);
        int[] sequences = new int[occurrences.length];
        int[] counts = new int[occurrences.length];
        int distinct = 0;
        for (int i = 0; i < occurrences.length; i++) {
            if (i == 0 || occurrences[i] != occurrences[i - 1]) {
                sequences[distinct++] = occurrences[i];
            }
            counts[distinct - 1]++;
        }
        return new SequenceCounts(words, Arrays.copyOf(sequences, distinct), Arrays.copyOf(counts, distinct));
    }

    /** Of the text, how many. */
    int words() {
        return words;
    }

    /** How many sequences the text has, each counted once. */
    int distinct() {
        return sequences.length;
    }

    /** The number of a sequence. @param index from 0, below {@link #distinct} */
    int sequence(int index) {
        return sequences[index];
    }

    /** How often it is there, at least once. @param index from 0, below {@link #distinct} */
    int count(int index) {
        return counts[index];
    }

    /** The counts by number, 0 for what is not there. @param sequences how many numbers there are */
    int[] byNumber(int sequences) {
        int[] all = new int[sequences];
        for (int i = 0; i < distinct(); i++) {
            all[sequence(i)] = count(i);
        }
        return all;
    }
}
