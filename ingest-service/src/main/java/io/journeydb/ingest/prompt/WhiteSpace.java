package io.journeydb.ingest.prompt;

/**
 * Unicode's property White_Space, on which identity is defined. {@link Character#isWhitespace(char)} is another set: it
 * leaves out the no-break spaces. Every member is in the basic plane, so single {@code char}s suffice.
 */
final class WhiteSpace {
    private WhiteSpace() {}

    static boolean is(char c) {
        return switch (c) {
            case ' ', '\u0085', '\u00a0', '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000' -> true;
            default -> (c >= '\t' && c <= '\r') || (c >= '\u2000' && c <= '\u200a');
        };
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

    /** Makes every run of white space one space and trims. */
    static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (is(c)) {
                gap = true;
                continue;
            }
            if (gap && !collapsed.isEmpty()) {
                collapsed.append(' ');
            }
            gap = false;
            collapsed.append(c);
        }
        return collapsed.toString();
    }
}
