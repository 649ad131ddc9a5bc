package io.journeydb.ingest.prompt;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts {@code [image URL …] text [--parameter value …]} in one pass.
 *
 * <p>A parameter begins where dashes that amount to {@code --} (two hyphens or more, or an em or en dash, which clients
 * put for {@code --}) are followed by a letter. Whether they also need white space before them depends:
 *
 * <ul>
 *   <li>An em or en dash always does: "word—word" is punctuation, and so is "word — word", where no letter follows.
 *   <li>In the text, {@code --} needs white space or the end of a phrase before it ("8k,--ar 3:2" is a parameter), never
 *       a word ("rock--n--roll", "a cat--v 4" and the inside of a URL are text).
 *   <li>After the first parameter {@code --} needs nothing: no value holds it, and "--q 2--ar 3:2" is seen.
 * </ul>
 *
 * <p>The value runs to the next parameter or the end, so text behind a parameter belongs to that parameter.
 */
final class PromptLexer {
    private static final String ENDS_OF_PHRASES = ",.;:!?)]}>\"'\u2019\u201d\u00bb";

    private final String prompt;

    private PromptLexer(String prompt) {
        this.prompt = prompt;
    }

    static PromptParts cut(String prompt) {
        return new PromptLexer(prompt).cut();
    }

    private PromptParts cut() {
        int start = skipInvisible(0);
        int urls = 0;
        for (int end = ImageUrl.end(prompt, start); end > start; end = ImageUrl.end(prompt, start)) {
            urls++;
            start = skipInvisible(end);
        }
        int textStart = urls == 0 ? 0 : start;
        Dashes dashes = nextDashes(textStart, false);
        String text = WhiteSpace.trim(prompt.substring(textStart, dashes.start()));
        List<Parameter> parameters = new ArrayList<>();
        while (dashes.start() < prompt.length()) {
            int nameEnd = nameEnd(dashes.end());
            Dashes next = nextDashes(nameEnd, true);
            String value = WhiteSpace.trim(prompt.substring(nameEnd, next.start()));
            parameters.add(new Parameter(prompt.substring(dashes.end(), nameEnd), value));
            dashes = next;
        }
        return new PromptParts(urls, text, parameters);
    }

    /** A zero-width or bidirectional mark before a URL must not hide that the prompt is image-conditioned. */
    private int skipInvisible(int from) {
        int at = from;
        while (at < prompt.length()
                && (WhiteSpace.is(prompt.charAt(at)) || Character.getType(prompt.charAt(at)) == Character.FORMAT)) {
            at++;
        }
        return at;
    }

    /** Returns the dashes that open the next parameter, or an empty run at the prompt's end. */
    private Dashes nextDashes(int from, boolean amongParameters) {
        int at = from;
        while (at < prompt.length()) {
            Dashes run = dashesAt(at);
            if (run.opensParameter(prompt, amongParameters)) {
                return run;
            }
            at = Math.max(run.end(), at + 1);
        }
        return new Dashes(prompt.length(), prompt.length(), false);
    }

    private Dashes dashesAt(int start) {
        int end = start;
        boolean hyphensOnly = true;
        while (end < prompt.length() && isDash(prompt.charAt(end))) {
            hyphensOnly &= prompt.charAt(end) == '-';
            end++;
        }
        return new Dashes(start, end, hyphensOnly);
    }

    /** A name is letters, digits, underscores, and hyphens between letters: {@code --foo-bar}, but {@code --iw -1}. */
    private int nameEnd(int start) {
        int at = start;
        while (at < prompt.length()) {
            int c = prompt.codePointAt(at);
            boolean inName = Character.isLetterOrDigit(c)
                    || c == '_'
                    || (c == '-' && at + 1 < prompt.length() && Character.isLetter(prompt.codePointAt(at + 1)));
            if (!inName) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2014' || c == '\u2013';
    }

    private record Dashes(int start, int end, boolean hyphensOnly) {
        boolean opensParameter(String prompt, boolean amongParameters) {
            boolean longEnough = hyphensOnly ? end - start >= 2 : end > start;
            if (!longEnough || end == prompt.length() || !Character.isLetter(prompt.codePointAt(end))) {
                return false;
            }
            if (start == 0 || WhiteSpace.is(prompt.charAt(start - 1))) {
                return true;
            }
            return hyphensOnly && (amongParameters || ENDS_OF_PHRASES.indexOf(prompt.charAt(start - 1)) >= 0);
        }
    }
}
