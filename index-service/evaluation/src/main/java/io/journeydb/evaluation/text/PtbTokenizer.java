package io.journeydb.evaluation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words as COCO caption evaluation has them ({@code pycocoevalcap/tokenizer/ptbtokenizer.py}): Stanford's Penn Treebank tokenizer 3.4.1
 * with {@code -preserveLines -lowerCase}, then without the punctuation of its list.
 *
 * <p>Written from what that tokenizer answers, not from its code, and held to its output by a test. Two properties of it are kept since
 * they are in every published score: brackets stay as words ({@code -lrb-}, lower case, where the list of punctuation has
 * {@code -LRB-}), and so do repeated marks such as {@code !!}. Where it would say a full stop twice (an abbreviation at the end of a
 * sentence), this one says it once; the list drops it anyway. Characters outside the Basic Multilingual Plane (most emoji) are no words.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class PtbTokenizer {

    private static final Set<String> PUNCTUATION = Set.of(
            "''", "'", "``", "`", "-LRB-", "-RRB-", "-LCB-", "-RCB-", ".", "?", "!", ",", ":", "-", "--", "...", ";");

    private final TokenRules rules = new TokenRules();

    /** The words of a text, lower case, without punctuation. */
    public List<String> words(String text) {
        List<String> words = tokens(text);
        words.removeIf(PUNCTUATION::contains);
        return words;
    }

    /** The tokens of a text, lower case. */
    List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            if (isBlank(text.charAt(position))) {
                position++;
                continue;
            }
            int plain = plainWordEnd(text, position);
            if (plain > position) {
                tokens.add(text.substring(position, plain).toLowerCase(Locale.ROOT));
                position = plain;
            } else {
                position = rules.next(text, position, tokens);
            }
        }
        return tokens;
    }

    /** The end of a word that no rule but the plainest can match: most words are such. Otherwise {@code start}. */
    private static int plainWordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isAsciiLetter(text.charAt(end))) {
            end++;
        }
        boolean ends = end == text.length() || text.charAt(end) == ' ' || text.charAt(end) == ',';
        return ends && !TokenRules.isTwoWords(text, start, end) ? end : start;
    }

    private static boolean isAsciiLetter(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    /** Spaces of all kinds, and what has no width and no meaning of its own; a soft hyphen belongs to its word. */
    private static boolean isBlank(char character) {
        return character <= ' '
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.isSurrogate(character)
                || character >= '\uFE00' && character <= '\uFE0F'
                || Character.getType(character) == Character.FORMAT && character != '\u00AD';
    }
}
