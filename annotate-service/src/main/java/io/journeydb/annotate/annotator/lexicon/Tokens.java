package io.journeydb.annotate.annotator.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the words of a text: runs of letters, marks and digits, with apostrophes inside. Linear time. */
final class Tokens {

    /** British spellings that prompts use; the lexicon needs one spelling only. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "colour", "color",
            "colours", "colors",
            "coloured", "colored",
            "colourful", "colorful",
            "grey", "gray",
            "watercolour", "watercolor",
            "watercolours", "watercolors",
            "centred", "centered",
            "stylised", "stylized",
            "harbour", "harbor");

    private Tokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        int previousEnd = -1;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            boolean joined = previousEnd >= 0 && !spaceBetween(text, previousEnd, at);
            tokens.add(new Token(normalForm(text.substring(at, end)), at, end, joined));
            previousEnd = end;
            at = end;
        }
        return tokens;
    }

    /** The normal forms of the words of a text. */
    static List<String> wordsOf(String text) {
        return of(text).stream().map(Token::word).toList();
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            boolean inside = isWordPart(codePoint) || at > start && isInnerApostrophe(text, at, codePoint);
            if (!inside) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static boolean isInnerApostrophe(String text, int at, int codePoint) {
        return (codePoint == '\'' || codePoint == '’')
                && at + 1 < text.length()
                && Character.isLetter(text.codePointAt(at + 1));
    }

    private static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    private static boolean spaceBetween(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isSpace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a char is white space, the non-breaking kinds included. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String normalForm(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        String bare = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        return SPELLINGS.getOrDefault(bare, bare);
    }
}
