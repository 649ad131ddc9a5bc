package io.journeydb.annotate.annotator.lexicon;

import java.util.List;

/**
 * A stretch of a text with its words; cutting it loses no word.
 *
 * @param source the whole text
 * @param start where the phrase begins in it, in chars
 * @param end where it ends, exclusive
 * @param tokens its words
 */
record Phrase(String source, int start, int end, List<Token> tokens) {

    private static final String EDGES = ",;:.|·•-–—，、；。";

    /** The words of the phrase as typed, without separators at the edges. */
    String text() {
        int from = start;
        int to = end;
        while (from < to && isEdge(source.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(source.charAt(to - 1))) {
            to--;
        }
        return source.substring(from, to);
    }

    int size() {
        return tokens.size();
    }

    String word(int index) {
        return tokens.get(index).word();
    }

    /** Whether a phrase may be cut before this word: not inside {@code art-deco}. */
    boolean isCuttable(int index) {
        return index == 0 || index == size() || !tokens.get(index).joined();
    }

    boolean isCapitalised(int index) {
        return Character.isUpperCase(source.codePointAt(tokens.get(index).start()));
    }

    /** The same stretch with other normal forms of its words. */
    Phrase with(List<Token> words) {
        return words == tokens ? this : new Phrase(source, start, end, words);
    }

    /** The words before the given one. */
    Phrase upTo(int index) {
        return new Phrase(source, start, cut(index), tokens.subList(0, index));
    }

    /** The given word and all after it. */
    Phrase from(int index) {
        return new Phrase(source, cut(index), end, tokens.subList(index, size()));
    }

    /** Quotes and brackets that open at a word belong to it. */
    private int cut(int index) {
        if (index == 0) {
            return start;
        }
        if (index == size()) {
            return end;
        }
        int at = tokens.get(index).start();
        int floor = tokens.get(index - 1).end();
        while (at > floor && !Tokens.isSpace(source.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isEdge(char c) {
        return Tokens.isSpace(c) || EDGES.indexOf(c) >= 0;
    }
}
