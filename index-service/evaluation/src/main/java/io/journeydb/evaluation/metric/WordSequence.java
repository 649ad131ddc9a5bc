package io.journeydb.evaluation.metric;

import java.util.Arrays;
import java.util.List;

/**
 * Up to four words in a row, of one text. Compares by the words, not by where they stand.
 *
 * <p>It looks into the text's words instead of copying them: a caption of twelve words has 42 such sequences.
 */
final class WordSequence {

    private final String[] words;
    private final int start;
    private final int length;
    private final int hash;

    private WordSequence(String[] words, int start, int length, int hash) {
        this.words = words;
        this.start = start;
        this.length = length;
        this.hash = hash;
    }

    static WordSequence of(List<String> words) {
        String[] array = words.toArray(String[]::new);
        return new WordSequence(array, 0, array.length, hash(array, 0, array.length));
    }

    /** The sequence of {@code words[start]} and the {@code length - 1} after it. */
    static WordSequence of(String[] words, int start, int length) {
        return new WordSequence(words, start, length, hash(words, start, length));
    }

    int length() {
        return length;
    }

    /** The same words in an array of their own, so that a long-lived sequence does not hold a whole text. */
    WordSequence detached() {
        return words.length == length
                ? this
                : new WordSequence(Arrays.copyOfRange(words, start, start + length), 0, length, hash);
    }

    private static int hash(String[] words, int start, int length) {
        int hash = length;
        for (int i = start; i < start + length; i++) {
            hash = hash * 31 + words[i].hashCode();
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordSequence that
                && hash == that.hash
                && Arrays.equals(words, start, start + length, that.words, that.start, that.start + that.length);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return String.join(" ", Arrays.asList(words).subList(start, start + length));
    }
}
