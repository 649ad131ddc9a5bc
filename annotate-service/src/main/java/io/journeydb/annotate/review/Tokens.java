package io.journeydb.annotate.review;

import io.journeydb.annotate.review.Token.Kind;
import io.journeydb.events.identity.NormalisedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A prompt's text in pieces; put one after the other with the white space before each, they are the text.
 *
 * @param list in the order of the text
 * @param mates by the place of an opening bracket or quotation mark, that of what closes it, and the other way round; -1 for
 *     the rest
 */
record Tokens(List<Token> list, int[] mates) {

    private static final String OPENING = "([{<\uff08\u3010\u300a\u300c\u300e\u2039";
    private static final String CLOSING = ")]}>\uff09\u3011\u300b\u300d\u300f\u203a";
    private static final String QUOTES = "\u201c\u00ab\u2018";
    private static final String END_QUOTES = "\u201d\u00bb\u2019";
    private static final String STRAIGHT = "\"'";
    private static final String ENDS = ".!?\u2026\u3002\uff01\uff1f";
    private static final String SEMICOLONS = ";\uff1b";
    private static final String COMMAS = ",\uff0c\u3001";

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    /** Cuts a prompt's text; linear time. */
    static Tokens of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (start < text.length() && NormalisedText.isWhiteSpace(text.charAt(start))) {
                start++;
            }
            if (start == text.length()) {
                break;
            }
            Token token = next(text, start, text.substring(at, start));
            tokens.add(token);
            at = start + token.text().length();
        }
        return paired(tokens);
    }

    private static Token next(String text, int start, String before) {
        int end = WordShape.end(text, start);
        if (end > start) {
            String word = text.substring(start, end);
            String key = WordShape.key(word);
            return key.isEmpty()
                    ? new Token(Kind.OTHER, word, before, start, "", 0)
                    : Token.word(word, before, start, key);
        }
        return sign(text, start, before);
    }

    private static Token sign(String text, int start, String before) {
        char c = text.charAt(start);
        if (OPENING.indexOf(c) >= 0) {
            return new Token(Kind.OPEN, String.valueOf(c), before, start, "", 0);
        }
        if (CLOSING.indexOf(c) >= 0) {
            return new Token(Kind.CLOSE, String.valueOf(c), before, start, "", 0);
        }
        if (QUOTES.indexOf(c) >= 0) {
            return new Token(Kind.QUOTE, String.valueOf(c), before, start, "", 0);
        }
        if (END_QUOTES.indexOf(c) >= 0 || STRAIGHT.indexOf(c) >= 0) {
            return new Token(Kind.END_QUOTE, String.valueOf(c), before, start, "", 0);
        }
        int end = start;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        return Token.separator(text.substring(start, end), before, start, strength(c, end - start));
    }

    private static int strength(char c, int length) {
        if (c == ':' && length > 1) {
            return Token.PARTS;
        }
        if (ENDS.indexOf(c) >= 0) {
            return Token.ENDS;
        }
        if (SEMICOLONS.indexOf(c) >= 0) {
            return Token.LISTS + 1;
        }
        return COMMAS.indexOf(c) >= 0 ? Token.LISTS : Token.LISTS - 1;
    }

    /** A straight mark opens where none like it is open. What has no other half is no bracket and no quotation mark. */
    private static Tokens paired(List<Token> tokens) {
        int[] mates = new int[tokens.size()];
        Arrays.fill(mates, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.closes()) {
                int mate = mate(tokens, open, token.text().charAt(0));
                if (mate >= 0) {
                    mates[i] = mate;
                    mates[mate] = i;
                } else if (STRAIGHT.contains(token.text()) && !followsWord(tokens, i)) {
                    open.push(i);
                }
            } else if (token.opens()) {
                open.push(i);
            }
        }
        List<Token> list = new ArrayList<>(tokens.size());
        for (int i = 0; i < mates.length; i++) {
            list.add(tokens.get(i).as(isWeight(tokens, mates, i) ? Kind.OTHER : kind(tokens.get(i), i, mates[i])));
        }
        return new Tokens(List.copyOf(list), mates);
    }

    /** The number in {@code (cat:1.2)}, as other generators write the weight of a bracket, is no word. */
    private static boolean isWeight(List<Token> tokens, int[] mates, int i) {
        return i > 0
                && i + 1 < mates.length
                && mates[i + 1] >= 0
                && tokens.get(i + 1).is(Kind.CLOSE)
                && tokens.get(i - 1).text().equals(":")
                && (tokens.get(i).before() + tokens.get(i + 1).before()).isEmpty()
                && NUMBER.matcher(tokens.get(i).text()).matches();
    }

    /** As the apostrophe of a plural and the sign for inches do. */
    private static boolean followsWord(List<Token> tokens, int i) {
        return i > 0 && tokens.get(i).before().isEmpty() && tokens.get(i - 1).is(Kind.WORD);
    }

    private static Kind kind(Token token, int place, int mate) {
        if (!token.opens() && !token.closes()) {
            return token.kind();
        }
        if (mate < 0) {
            return Kind.OTHER;
        }
        return STRAIGHT.contains(token.text()) && mate > place ? Kind.QUOTE : token.kind();
    }

    /** The nearest open one of this kind; whatever is open within it stays without its other half. */
    private static int mate(List<Token> tokens, Deque<Integer> open, char closing) {
        char opening = opening(closing);
        if (open.stream().noneMatch(i -> tokens.get(i).text().charAt(0) == opening)) {
            return -1;
        }
        int mate = open.pop();
        while (tokens.get(mate).text().charAt(0) != opening) {
            mate = open.pop();
        }
        return mate;
    }

    private static char opening(char closing) {
        int bracket = CLOSING.indexOf(closing);
        if (bracket >= 0) {
            return OPENING.charAt(bracket);
        }
        int quote = END_QUOTES.indexOf(closing);
        return quote >= 0 ? QUOTES.charAt(quote) : closing;
    }
}
