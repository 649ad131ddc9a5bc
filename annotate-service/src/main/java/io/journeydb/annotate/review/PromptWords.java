package io.journeydb.annotate.review;

import io.journeydb.annotate.review.Token.Kind;
import io.journeydb.events.PromptReviewed.Mark;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The words of a prompt, by their places from 0. A mark means words, never parts of them: "cat" is not in "category", and
 * "low-poly" is one word. Case, the form of an apostrophe and the spacing make no difference.
 */
final class PromptWords {

    private final Tokens tokens;
    private final List<Integer> places;

    PromptWords(Tokens tokens) {
        this.tokens = tokens;
        this.places = IntStream.range(0, tokens.list().size())
                .filter(i -> tokens.list().get(i).is(Kind.WORD))
                .boxed()
                .toList();
    }

    int size() {
        return places.size();
    }

    /** The word as the prompt spells it. */
    String text(int word) {
        return token(word).text();
    }

    /** Which one it is of those that are the same, from 1. */
    int occurrence(int word) {
        int occurrence = 1;
        for (int other = 0; other < word; other++) {
            occurrence += token(other).key().equals(token(word).key()) ? 1 : 0;
        }
        return occurrence;
    }

    /**
     * The words that a mark means; none if the prompt has no such phrase, or not that many. Between the words of a phrase
     * there may be any signs; its occurrences don't overlap.
     */
    BitSet find(Mark mark) {
        List<String> keys = Tokens.of(mark.text()).list().stream()
                .filter(token -> token.is(Kind.WORD))
                .map(Token::key)
                .toList();
        BitSet found = new BitSet(size());
        int occurrence = 0;
        for (int word = 0; !keys.isEmpty() && word + keys.size() <= size(); ) {
            if (!isAt(word, keys)) {
                word++;
                continue;
            }
            occurrence++;
            if (mark.occurrence() == null || mark.occurrence() == occurrence) {
                found.set(word, word + keys.size());
            }
            word += keys.size();
        }
        return found;
    }

    /** The places among the tokens of these words. */
    BitSet tokens(BitSet words) {
        BitSet set = new BitSet(tokens.list().size());
        words.stream().forEach(word -> set.set(places.get(word)));
        return set;
    }

    private boolean isAt(int word, List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (!token(word + i).key().equals(keys.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Token token(int word) {
        return tokens.list().get(places.get(word));
    }
}
