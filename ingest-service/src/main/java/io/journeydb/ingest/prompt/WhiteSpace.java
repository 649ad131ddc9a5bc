package io.journeydb.ingest.prompt;

import io.journeydb.events.identity.NormalisedText;

/**
 * Unicode's property White_Space, on which identity is defined. {@link Character#isWhitespace(char)} is another set: it
 * leaves out the no-break spaces. Every member is in the basic plane, so single {@code char}s suffice.
 */
final class WhiteSpace {
    private WhiteSpace() {}

    static boolean is(char c) {
        return NormalisedText.isWhiteSpace(c);
    }

    /** Returns the first position at or after {@code from} that isn't white space, or the text's length. */
    static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && is(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static String trim(String text) {
        int start = skip(text, 0);
        int end = text.length();
        while (end > start && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
