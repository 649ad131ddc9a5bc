package io.journeydb.ingest.prompt;

import java.util.List;

/** How an image URL looks in a prompt: with a scheme, in angle brackets or not, or of Midjourney's shortener. */
final class ImageUrl {
    private static final List<String> BEGINNINGS = List.of("https://", "http://", "s.mj.run/");

    private ImageUrl() {}

    /**
     * Returns where the URL that starts at {@code from} ends (exclusive, its bracket included), or {@code from} when none
     * does. A URL runs to white space or to its closing bracket.
     */
    static int end(String text, int from) {
        boolean bracketed = from < text.length() && text.charAt(from) == '<';
        int start = bracketed ? from + 1 : from;
        int rest = start + beginning(text, start);
        int at = rest;
        while (at < text.length() && !WhiteSpace.is(text.charAt(at)) && !(bracketed && text.charAt(at) == '>')) {
            at++;
        }
        if (rest == start || at == rest) {
            return from;
        }
        return bracketed && at < text.length() && text.charAt(at) == '>' ? at + 1 : at;
    }

    /** Says whether a URL stands at the start of any word of the value: {@code --sref} takes several, and codes. */
    static boolean isIn(String value) {
        int at = WhiteSpace.skip(value, 0);
        while (at < value.length()) {
            if (end(value, at) > at) {
                return true;
            }
            while (at < value.length() && !isBreak(value.charAt(at))) {
                at++;
            }
            while (at < value.length() && isBreak(value.charAt(at))) {
                at++;
            }
        }
        return false;
    }

    private static boolean isBreak(char c) {
        return WhiteSpace.is(c) || c == ',' || c == '"' || c == '(' || c == '[';
    }

    private static int beginning(String text, int at) {
        for (String beginning : BEGINNINGS) {
            if (text.regionMatches(true, at, beginning, 0, beginning.length())) {
                return beginning.length();
            }
        }
        return 0;
    }
}
