package io.journeydb.annotate.annotator.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a prompt at commas, semicolons, {@code ::}, bars, spaced dashes and ends of sentences; not inside quotes, numbers
 * such as {@code 1,000} or names such as {@code M. C. Escher}. Linear time.
 */
final class PhraseSplitter {

    private static final String SEPARATORS = ",;|，、；。";
    private static final String DASHES = "-–—";
    private static final String SENTENCE_ENDS = ".!?";
    private static final Set<String> ABBREVIATIONS =
            Set.of("dr", "mr", "mrs", "ms", "st", "mt", "jr", "sr", "vs", "no", "ft");
    private static final Set<String> NAME_ENDINGS = Set.of("jr", "sr", "esq");

    /** A quotation longer than this is taken for a stray quote; it also bounds the search. */
    private static final int LONGEST_QUOTE = 120;

    private final String text;
    private final List<Token> tokens;
    private final List<Phrase> phrases = new ArrayList<>();
    private int nextToken;

    private PhraseSplitter(String text) {
        this.text = text;
        this.tokens = Tokens.of(text);
    }

    /** The phrases of a text in order; those without any word are there too, unless they are separators only. */
    static List<Phrase> split(String text) {
        return new PhraseSplitter(text).run();
    }

    private List<Phrase> run() {
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int quoteEnd = quoteEnd(at);
            if (quoteEnd > at) {
                at = quoteEnd;
            } else if (isBoundary(at)) {
                add(start, at);
                start = ++at;
            } else {
                at++;
            }
        }
        add(start, text.length());
        return phrases;
    }

    private void add(int start, int end) {
        int from = nextToken;
        while (nextToken < tokens.size() && tokens.get(nextToken).start() < end) {
            nextToken++;
        }
        Phrase phrase = new Phrase(text, start, end, tokens.subList(from, nextToken));
        if (!phrase.text().isEmpty()) {
            phrases.add(phrase);
        }
    }

    private int quoteEnd(int at) {
        char open = text.charAt(at);
        if (open != '"' && open != '“') {
            return at;
        }
        int limit = Math.min(text.length(), at + LONGEST_QUOTE);
        for (int i = at + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == (open == '"' ? '"' : '”')) {
                return i + 1;
            }
        }
        return at;
    }

    private boolean isBoundary(int at) {
        char c = text.charAt(at);
        if (c == ',') {
            return !(isDigit(at - 1) && isDigit(at + 1)) && !isNameEnding(at + 1);
        }
        if (c == ':') {
            return charAt(at + 1) == ':' || charAt(at - 1) == ':';
        }
        return SEPARATORS.indexOf(c) >= 0
                || DASHES.indexOf(c) >= 0 && isSpaceAt(at - 1) && isSpaceAt(at + 1)
                || SENTENCE_ENDS.indexOf(c) >= 0 && isSpaceAt(at + 1) && !(c == '.' && isAbbreviated(at));
    }

    /** {@code Martin Luther King, Jr.} is one name. */
    private boolean isNameEnding(int from) {
        int start = from;
        while (isLetterAt(start) || start == from && start < text.length() && Tokens.isSpace(text.charAt(start))) {
            start++;
        }
        String word = text.substring(Math.min(from, text.length()), start).strip();
        return NAME_ENDINGS.contains(word.toLowerCase(Locale.ROOT));
    }

    private boolean isLetterAt(int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private boolean isAbbreviated(int at) {
        int start = at;
        while (start > 0 && at - start < 4 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, at).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(start));
        return initial || ABBREVIATIONS.contains(word);
    }

    private boolean isDigit(int at) {
        return Character.isDigit(charAt(at));
    }

    private boolean isSpaceAt(int at) {
        return at < 0 || at >= text.length() || Tokens.isSpace(text.charAt(at));
    }

    private char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }
}
