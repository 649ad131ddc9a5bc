package io.journeydb.annotate.annotator.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Mends words that miss a word of the style lexicon by one letter: left out, put in, mistaken, or swapped with the next.
 * Only words of six letters and more are mended, so that few ordinary words are one letter away; those that are, are
 * listed. One error leaves the first three or the last three letters of such a word alone, which is how candidates are
 * found. Thread safe.
 */
final class Spelling {

    private static final int SHORTEST = 6;
    private static final int INTACT = 3;

    private final Set<String> known;
    private final Map<String, List<String>> byStart = new HashMap<>();
    private final Map<String, List<String>> byEnd = new HashMap<>();

    /**
     * Knows the words of two lexicons.
     *
     * @param styleWords what words are mended to
     * @param otherWords right as they are, hence never mended
     */
    Spelling(Set<String> styleWords, Set<String> otherWords) {
        known = new HashSet<>(styleWords);
        known.addAll(otherWords);
        for (String word : styleWords) {
            if (word.length() >= SHORTEST && isPlain(word)) {
                byStart.computeIfAbsent(start(word, word.length()), unused -> new ArrayList<>())
                        .add(word);
                byEnd.computeIfAbsent(end(word, word.length()), unused -> new ArrayList<>())
                        .add(word);
            }
        }
    }

    /** The words with the misspelt ones mended; the same list if there are none. */
    List<Token> mended(List<Token> tokens) {
        List<Token> mended = null;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String right = mended(token.word());
            if (right != null) {
                mended = mended == null ? new ArrayList<>(tokens) : mended;
                mended.set(i, new Token(right, token.start(), token.end(), token.joined()));
            }
        }
        return mended == null ? tokens : mended;
    }

    /** The word that a misspelt one stands for, or null if it is fine or unknown. */
    String mended(String word) {
        if (word.length() < SHORTEST || known.contains(word) || !isPlain(word)) {
            return null;
        }
        String found = null;
        for (int length = word.length() - 1; found == null && length <= word.length() + 1; length++) {
            found = among(byStart.get(start(word, length)), word);
            found = found == null ? among(byEnd.get(end(word, length)), word) : found;
        }
        return found;
    }

    private static String among(List<String> candidates, String word) {
        if (candidates == null) {
            return null;
        }
        for (String candidate : candidates) {
            if (isOneErrorAway(candidate, word) && !isOtherForm(candidate, word)) {
                return candidate;
            }
        }
        return null;
    }

    /** Whether one letter left out, put in, mistaken or swapped makes one word of the other. */
    private static boolean isOneErrorAway(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int at = 0;
        while (at < shorter && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        if (a.length() != b.length()) {
            String longer = a.length() > b.length() ? a : b;
            String other = a.length() > b.length() ? b : a;
            return longer.regionMatches(at + 1, other, at, other.length() - at);
        }
        boolean mistaken = a.regionMatches(at + 1, b, at + 1, a.length() - at - 1);
        boolean swapped = at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.regionMatches(at + 2, b, at + 2, a.length() - at - 2);
        return mistaken || swapped;
    }

    /** Other endings make other words: "painter", "paints"; only the last letter doubled is an error. */
    private static boolean isOtherForm(String candidate, String word) {
        int last = candidate.length() - 1;
        if (word.length() == candidate.length()) {
            return word.regionMatches(0, candidate, 0, last);
        }
        boolean atEnd = word.startsWith(candidate) || candidate.startsWith(word);
        boolean doubled =
                word.length() > candidate.length() && word.charAt(word.length() - 1) == candidate.charAt(last);
        return atEnd && !(doubled && "slm".indexOf(candidate.charAt(last)) >= 0);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** The first letters and a length, as a key. */
    private static String start(String word, int length) {
        return word.substring(0, INTACT) + (char) length;
    }

    /** The last letters and a length, as a key. */
    private static String end(String word, int length) {
        return word.substring(word.length() - INTACT) + (char) length;
    }
}
