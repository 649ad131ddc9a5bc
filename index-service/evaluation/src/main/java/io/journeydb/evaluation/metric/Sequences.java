package io.journeydb.evaluation.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sequences of one to four words, numbered from 0 in the order in which they come, each after the sequence that it prolongs by a word.
 *
 * <p>A sequence is told from others by the number of what it prolongs and the number of its last word, both in one long: exact, and
 * without an object for each of the many million sequences that a corpus has. There is room for 2^29, some 537 million: adding one more
 * throws an {@link IllegalStateException}. Reading is safe for several threads while none adds.
 */
final class Sequences {

    /** No sequence, and what a sequence of one word prolongs. */
    static final int NONE = -1;

    /** The longest sequence that BLEU-4 and CIDEr look at. */
    static final int LONGEST = 4;

    private static final int FIRST_CAPACITY = 128;
    private static final int MOST = 1 << 29;
    private static final int INT_BITS = 32;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Map<String, Integer> wordNumbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private long[] keys = new long[FIRST_CAPACITY];
    /** At a place that a key's hash says, or after it: the key's number and 1; 0 is free. Half of it stays free. */
    private int[] table = new int[2 * FIRST_CAPACITY];

    private int size;

    /** How many there are. */
    int size() {
        return size;
    }

    /** Of how many words one is. */
    int length(int sequence) {
        int length = 1;
        for (int prefix = prefix(sequence); prefix != NONE; prefix = prefix(prefix)) {
            length++;
        }
        return length;
    }

    /** The numbers of all sequences in a text, as often as they are in it. Adds those that are new. */
    int[] add(List<String> text) {
        int[] numbers = new int[occurrences(text.size())];
        int found = 0;
        int[] textWords = text.stream().mapToInt(this::addWord).toArray();
        for (int start = 0; start < textWords.length; start++) {
            int sequence = NONE;
            for (int end = start; end < Math.min(start + LONGEST, textWords.length); end++) {
                sequence = add(sequence, textWords[end]);
                numbers[found++] = sequence;
            }
        }
        return numbers;
    }

    /** The number of one sequence. Adds it, and what it begins with, if it is new. @param sequence one to four words */
    int addOne(List<String> sequence) {
        int number = NONE;
        for (String word : sequence) {
            number = add(number, addWord(word));
        }
        return number;
    }

    /** Adds all of another's that are new. @return the numbers here, by those there */
    int[] add(Sequences other) {
        int[] wordsHere = other.words.stream().mapToInt(this::addWord).toArray();
        int[] here = new int[other.size];
        for (int i = 0; i < here.length; i++) {
            int prefix = other.prefix(i);
            here[i] = add(prefix == NONE ? NONE : here[prefix], wordsHere[other.lastWord(i)]);
        }
        return here;
    }

    /** The numbers here of another's, by those there; {@link #NONE} for one that isn't here. */
    int[] find(Sequences other) {
        int[] wordsHere = other.words.stream()
                .mapToInt(word -> wordNumbers.getOrDefault(word, NONE))
                .toArray();
        int[] here = new int[other.size];
        for (int i = 0; i < here.length; i++) {
            int prefix = other.prefix(i);
            int word = wordsHere[other.lastWord(i)];
            boolean known = word != NONE && (prefix == NONE || here[prefix] != NONE);
            here[i] = known ? table[place(key(prefix == NONE ? NONE : here[prefix], word))] - 1 : NONE;
        }
        return here;
    }

    private static int occurrences(int words) {
        int all = 0;
        for (int length = 1; length <= LONGEST; length++) {
            all += Math.max(0, words - length + 1);
        }
        return all;
    }

    private int addWord(String word) {
        Integer known = wordNumbers.putIfAbsent(word, words.size());
        if (known == null) {
            words.add(word);
            return words.size() - 1;
        }
        return known;
    }

    private int add(int prefix, int word) {
        long key = key(prefix, word);
        int place = place(key);
        if (table[place] != 0) {
            return table[place] - 1;
        }
        if (size == keys.length) {
            grow();
            place = place(key);
        }
        keys[size] = key;
        table[place] = ++size;
        return size - 1;
    }

    private void grow() {
        if (size == MOST) {
            throw new IllegalStateException("the texts have more than " + MOST + " distinct sequences of words");
        }
        keys = Arrays.copyOf(keys, 2 * size);
        table = new int[2 * table.length];
        for (int i = 0; i < size; i++) {
            table[place(keys[i])] = i + 1;
        }
    }

    /** Where a key stands in the table, or would. */
    private int place(long key) {
        int place = (int) (key * SPREAD >>> Long.numberOfLeadingZeros(table.length) + 1);
        while (table[place] != 0 && keys[table[place] - 1] != key) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    private static long key(int prefix, int word) {
        return (long) prefix << INT_BITS | word;
    }

    private int prefix(int sequence) {
        return (int) (keys[sequence] >> INT_BITS);
    }

    private int lastWord(int sequence) {
        return (int) keys[sequence];
    }
}
