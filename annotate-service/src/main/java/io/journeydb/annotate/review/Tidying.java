package io.journeydb.annotate.review;

import io.journeydb.annotate.review.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Takes out what makes no sense any more where words were taken out: empty brackets, separators with nothing between them,
 * words that only tied or introduced what is gone. Only takes out, and only next to what was taken out, so that nothing that
 * a reviewer left alone and that still reads is touched. For one thread.
 */
final class Tidying {

    private final Tokens tokens;
    private final BitSet gone;

    /** Tidies around {@code removed}, the places of tokens. */
    static BitSet around(Tokens tokens, BitSet removed) {
        Tidying tidying = new Tidying(tokens, (BitSet) removed.clone());
        boolean changed = true;
        while (changed) {
            changed = tidying.takeOutEmptyPair() || tidying.takeOutNextToHole();
        }
        return tidying.gone;
    }

    private Tidying(Tokens tokens, BitSet gone) {
        this.tokens = tokens;
        this.gone = gone;
    }

    /** A pair that lost words and has none left goes with all that is in it. */
    private boolean takeOutEmptyPair() {
        for (int open = 0; open < tokens.mates().length; open++) {
            int close = tokens.mates()[open];
            if (close > open && !gone.get(open) && hasHole(open, close) && !hasWord(open, close)) {
                gone.set(open, close + 1);
                return true;
            }
        }
        return false;
    }

    private boolean hasHole(int from, int to) {
        int first = gone.nextSetBit(from);
        return first >= 0 && first < to;
    }

    private boolean hasWord(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!gone.get(i) && token(i).is(Kind.WORD)) {
                return true;
            }
        }
        return false;
    }

    /** Takes out at one hole; false if there is nothing to do at any. */
    private boolean takeOutNextToHole() {
        for (int hole = gone.nextSetBit(0); hole >= 0; ) {
            int left = hole - 1;
            int right = gone.nextClearBit(hole);
            if (takeOutSeparator(left, right) || takeOutWords(left, right)) {
                return true;
            }
            hole = gone.nextSetBit(right);
        }
        return false;
    }

    private boolean takeOutSeparator(int left, int right) {
        boolean before = left >= 0 && token(left).is(Kind.SEPARATOR);
        boolean after = right < size() && token(right).is(Kind.SEPARATOR);
        if (before && after) {
            return takeOut(token(left).strength() < token(right).strength() ? left : right);
        }
        if (after && (left < 0 || token(left).opens())) {
            return takeOut(right);
        }
        return before
                && (right == size() || token(right).closes())
                && token(left).strength() != Token.ENDS
                && takeOut(left);
    }

    private boolean takeOutWords(int left, int right) {
        String next = wordAfter(right);
        if (left < 0 || !token(left).is(Kind.WORD)) {
            boolean phraseBegins =
                    left < 0 || token(left).is(Kind.SEPARATOR) || token(left).is(Kind.OPEN);
            return phraseBegins && FunctionWords.isNeverFirst(next) && takeOut(wordPlace(right));
        }
        String last = token(left).key();
        if (FunctionWords.introduces(last)) {
            return takeOutIntroduction(left, last, right, next);
        }
        if (!FunctionWords.ties(last)) {
            return false;
        }
        if (FunctionWords.isConjunction(next) && !FunctionWords.isConjunction(last)) {
            return takeOut(wordPlace(right));
        }
        return (next.isEmpty() || FunctionWords.ties(next)) && takeOutTail(left);
    }

    private boolean takeOutIntroduction(int left, String last, int right, String next) {
        if (FunctionWords.isConjunction(next)) {
            return takeOut(wordPlace(right));
        }
        boolean introducesNothing = next.isEmpty() || FunctionWords.isEmpty(next);
        return (introducesNothing || FunctionWords.clash(last, next)) && takeOut(left);
    }

    /** The word that ties nothing any more, and what goes with it: "in the style of". */
    private boolean takeOutTail(int end) {
        List<String> words = new ArrayList<>();
        for (int i = end; i >= 0 && !gone.get(i) && token(i).is(Kind.WORD); i--) {
            words.add(token(i).key());
        }
        Collections.reverse(words);
        gone.set(end + 1 - FunctionWords.tail(words), end + 1);
        return true;
    }

    private boolean takeOut(int place) {
        gone.set(place);
        return true;
    }

    /** The next word of the same phrase, which may stand in quotation marks; empty if the phrase ends before. */
    private String wordAfter(int right) {
        int place = wordPlace(right);
        return place < size() ? token(place).key() : "";
    }

    private int wordPlace(int right) {
        int place = right;
        while (place < size() && (gone.get(place) || token(place).is(Kind.QUOTE))) {
            place++;
        }
        return place < size() && token(place).is(Kind.WORD) ? place : size();
    }

    private Token token(int place) {
        return tokens.list().get(place);
    }

    private int size() {
        return tokens.list().size();
    }
}
