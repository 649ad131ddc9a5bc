package io.journeydb.annotate.review;

import io.journeydb.annotate.review.Token.Kind;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A prompt's text without the words that do not appear in the picture. Every word of it is a word of the prompt, in its
 * order; around what was not removed nothing changes.
 *
 * @param text not empty
 * @param origins by where a piece of it begins, where that piece began in the prompt
 */
record CleanText(String text, NavigableMap<Integer, Integer> origins) {

    CleanText {
        origins = Collections.unmodifiableNavigableMap(new TreeMap<>(origins));
    }

    /** The text without {@code removed}, the places of tokens; empty if no word is left that says anything. */
    static Optional<CleanText> of(Tokens tokens, BitSet removed) {
        List<Token> list = tokens.list();
        BitSet gone = Tidying.around(tokens, removed);
        List<Token> words = IntStream.range(0, list.size())
                .filter(i -> !gone.get(i))
                .mapToObj(list::get)
                .filter(token -> token.is(Kind.WORD))
                .toList();
        if (words.stream().allMatch(word -> FunctionWords.isEmpty(word.key()))) {
            return Optional.empty();
        }
        CleanText clean = withSigns(list, gone);
        return Optional.of(hasWords(clean, words) ? clean : ofWords(words));
    }

    private static CleanText withSigns(List<Token> tokens, BitSet gone) {
        StringBuilder text = new StringBuilder();
        NavigableMap<Integer, Integer> origins = new TreeMap<>();
        int last = -1;
        boolean holeBeforeLast = false;
        for (int i = gone.nextClearBit(0); i < tokens.size(); i = gone.nextClearBit(i + 1)) {
            boolean hole = last + 1 < i;
            if (last >= 0) {
                text.append(space(tokens, last, i, hole, holeBeforeLast));
            }
            origins.put(text.length(), tokens.get(i).start());
            text.append(tokens.get(i).text());
            last = i;
            holeBeforeLast = hole;
        }
        return new CleanText(text.toString(), origins);
    }

    /** Signs that came together may read as part of a word: such a prompt goes without signs. */
    private static boolean hasWords(CleanText clean, List<Token> words) {
        List<String> read = Tokens.of(clean.text()).list().stream()
                .filter(token -> token.is(Kind.WORD))
                .map(Token::text)
                .toList();
        return read.equals(words.stream().map(Token::text).toList());
    }

    private static CleanText ofWords(List<Token> words) {
        StringBuilder text = new StringBuilder();
        NavigableMap<Integer, Integer> origins = new TreeMap<>();
        for (Token word : words) {
            text.append(text.isEmpty() ? "" : " ");
            origins.put(text.length(), word.start());
            text.append(word.text());
        }
        return new CleanText(text.toString(), origins);
    }

    /** As it was where nothing is gone; else one space or none, such that no two words become one. */
    private static String space(List<Token> tokens, int last, int next, boolean hole, boolean holeBeforeLast) {
        Token before = tokens.get(last);
        Token token = tokens.get(next);
        boolean couldJoin = !before.is(Kind.WORD) && !before.opens();
        if (!hole) {
            boolean apart = holeBeforeLast && couldJoin && token.is(Kind.WORD);
            return apart && token.before().isEmpty() ? " " : token.before();
        }
        if (token.closes() || token.strength() >= Token.LISTS || token.text().equals(":")) {
            return token.strength() == Token.PARTS ? token.before() : "";
        }
        boolean spaced = before.is(Kind.WORD) && token.is(Kind.WORD) && !bothStandAlone(before, token);
        for (int i = last + 1; i <= next && !before.opens(); i++) {
            spaced |= !tokens.get(i).before().isEmpty();
        }
        return spaced || couldJoin && (token.is(Kind.WORD) || token.is(Kind.OTHER)) ? " " : "";
    }

    private static boolean bothStandAlone(Token one, Token other) {
        return WordShape.standsAlone(one.text().codePointAt(0))
                && WordShape.standsAlone(other.text().codePointAt(0));
    }
}
