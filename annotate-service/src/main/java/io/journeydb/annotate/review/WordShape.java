package io.journeydb.annotate.review;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/** Where words begin and end, and when two are the same. */
final class WordShape {

    private static final String IN_WORDS = "_#@%*\\&";
    private static final String HYPHENS = "-\u2010\u2011";
    private static final String APOSTROPHES = "'\u2019";

    private WordShape() {}

    /** Whether words are made of this: anything visible but punctuation and mathematical signs. */
    static boolean isPart(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.MODIFIER_SYMBOL -> IN_WORDS.indexOf(c) >= 0;
            default -> true;
        };
    }

    /** Whether the script puts no spaces between words: then every character is one. */
    static boolean standsAlone(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    /** Where the word that begins at {@code from} ends; {@code from} if none begins there. */
    static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isPart(c)) {
                if (at > from && standsAlone(c)) {
                    return at;
                }
                at += Character.charCount(c);
                if (standsAlone(c)) {
                    return afterMarks(text, at);
                }
            } else if (at > from && joins(text, from, at)) {
                at += Character.charCount(c);
            } else {
                return at;
            }
        }
        return at;
    }

    /** What a word is known by: NFC, lower case, without invisible characters and signs at its ends; may be empty. */
    static String key(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u2010', '-')
                .replace('\u2011', '-');
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> Character.getType(c) != Character.FORMAT).forEach(key::appendCodePoint);
        int begin = 0;
        int end = key.length();
        while (begin < end && isAside(key.charAt(begin))) {
            begin++;
        }
        while (end > begin && isAside(key.charAt(end - 1))) {
            end--;
        }
        return key.toString().equals("&") ? "&" : key.substring(begin, end);
    }

    private static boolean isAside(char c) {
        return c == '.' || IN_WORDS.indexOf(c) >= 0;
    }

    private static int afterMarks(String text, int from) {
        int at = from;
        while (at < text.length() && isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    /** Hyphens and apostrophes within a word, points and the like within numbers, the point of an initial. */
    private static boolean joins(String text, int from, int at) {
        char c = text.charAt(at);
        int before = text.codePointBefore(at);
        int after = at + 1 < text.length() ? text.codePointAt(at + 1) : ' ';
        if (HYPHENS.indexOf(c) >= 0 || APOSTROPHES.indexOf(c) >= 0) {
            return isPart(before) && isPart(after) && !standsAlone(after);
        }
        boolean initial = c == '.' && at - from == 1 && Character.isUpperCase(before);
        boolean number = Character.isDigit(before) && Character.isDigit(after);
        return switch (c) {
            case '.' -> number || initial;
            case ',' -> number;
            case ':' -> number && text.substring(from, at).chars().allMatch(Character::isDigit);
            case '/' -> isPart(before) && Character.isDigit(after);
            default -> false;
        };
    }
}
