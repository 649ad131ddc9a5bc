package io.journeydb.annotate.annotator.lexicon;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the words of a prompt fit for a sentence or an option. */
final class Wording {

    private static final String SENTENCE_ENDS = ".!?…。！？";
    private static final String WIDE_ENDS = "。！？";

    private Wording() {}

    /**
     * One line without addresses, parameters, invisible signs and ends of sentences; a full stop between letters or
     * digits ({@code 2.0}) stays.
     */
    static String plain(String text) {
        return isPlain(text) ? text : cleaned(text);
    }

    /** Whether nothing but letters, digits and single inner spaces and hyphens are there, as nearly always. */
    static boolean isPlain(String text) {
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!word && (gap || c != ' ' && c != '-' && c != '\'')) {
                return false;
            }
            gap = !word;
        }
        return !gap;
    }

    private static String cleaned(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            boolean shown = isShown(text, at, codePoint, next);
            boolean parts = !shown && SENTENCE_ENDS.indexOf(codePoint) >= 0;
            if (parts || Tokens.isSpace((char) codePoint) && codePoint < 0x10000) {
                plain.append(' ');
            } else if (shown) {
                plain.appendCodePoint(codePoint);
            }
            at = next;
        }
        return Stream.of(plain.toString().split(" "))
                .filter(word -> !word.isEmpty() && !word.contains("://") && !word.startsWith("--"))
                .collect(Collectors.joining(" "));
    }

    private static boolean isShown(String text, int at, int codePoint, int next) {
        if (SENTENCE_ENDS.indexOf(codePoint) >= 0) {
            // The wide ones stand without a space behind them and end a sentence everywhere.
            return WIDE_ENDS.indexOf(codePoint) < 0
                    && at > 0
                    && next < text.length()
                    && Character.isLetterOrDigit(text.codePointBefore(at))
                    && Character.isLetterOrDigit(text.codePointAt(next));
        }
        int type = Character.getType(codePoint);
        return type != Character.FORMAT && type != Character.CONTROL && type != Character.SURROGATE;
    }

    /** The text without quotes and brackets that open or close nothing, as what is cut from a prompt may have. */
    static String paired(String text) {
        if (isPlain(text)) {
            return text;
        }
        boolean quotes = text.chars().filter(c -> c == '"').count() % 2 == 0;
        boolean curly = text.indexOf('“') < 0 == text.indexOf('”') < 0;
        boolean brackets = text.indexOf('(') < 0 == text.indexOf(')') < 0;
        if (quotes && curly && brackets) {
            return text;
        }
        String signs = (quotes ? "" : "\"") + (curly ? "" : "“”") + (brackets ? "" : "()");
        return text.replaceAll("[" + signs + "]", "").strip();
    }

    /** Where a quotation ends that begins right behind a place of the text; 0 if there is none. */
    static int quotationEnd(String text, int from) {
        int open = from;
        while (open < text.length() && (text.charAt(open) == ':' || Tokens.isSpace(text.charAt(open)))) {
            open++;
        }
        if (open == text.length() || text.charAt(open) != '"' && text.charAt(open) != '“') {
            return 0;
        }
        int end = text.indexOf(text.charAt(open) == '"' ? '"' : '”', open + 1);
        return end < 0 ? text.length() : end;
    }

    /** The text with a capital first letter, also behind a quote; "iPhone" and "f/8" stay. */
    static String capitalised(String text) {
        int first = firstLetter(text);
        int next = first < text.length() ? first + Character.charCount(text.codePointAt(first)) : first;
        boolean written =
                next < text.length() && (Character.isUpperCase(text.charAt(next)) || text.charAt(next) == '/');
        return written ? text : begun(text);
    }

    /** The text as a sentence begins: with a capital, whatever its first word is. */
    static String begun(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = firstLetter(text);
        int first = text.codePointAt(at);
        return text.substring(0, at)
                + Character.toString(Character.toTitleCase(first))
                + text.substring(at + Character.charCount(first));
    }

    private static int firstLetter(String text) {
        return text.length() > 1 && "\"“'‘".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    }

    /** The text with a small first letter, if that letter has its capital back, unlike {@code İ}, and begins no word of capitals. */
    static String uncapitalised(String text) {
        int first = text.codePointAt(0);
        int small = Character.toLowerCase(first);
        String rest = text.substring(Character.charCount(first));
        boolean capitals = !rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0));
        return capitals || Character.toTitleCase(small) != first ? text : Character.toString(small) + rest;
    }

    /** The text, cut behind a word where there is one, to at most the given number of code points. */
    static String clipped(String text, int codePoints) {
        if (text.codePointCount(0, text.length()) <= codePoints) {
            return text;
        }
        int limit = text.offsetByCodePoints(0, codePoints);
        int space = text.lastIndexOf(' ', limit);
        return text.substring(0, space > 0 ? space : limit).strip();
    }
}
