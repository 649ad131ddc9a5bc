package io.journeydb.cli.terminal;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text of strangers, made safe to print: prompts, captions and reasons may hold sequences that would recolour, retitle or
 * rewrite a terminal, or turn the reading order around.
 */
public final class Plain {

    private static final String REORDERING = "\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}" + REORDERING + "]");

    /** What a JSON writer leaves as it is; the controls below U+0020 it escapes itself. */
    private static final Pattern CONTROL_IN_JSON = Pattern.compile("[\\u007F-\\u009F" + REORDERING + "]");

    private Plain() {}

    /** The text on one line: each control, line separator or bidirectional embedding as a space. */
    public static String text(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }

    /** The text on the lines it has, each of them made safe. */
    public static String lines(String text) {
        return text.lines().map(Plain::text).collect(Collectors.joining(System.lineSeparator()));
    }

    /** The same JSON, with controls and bidirectional embeddings as escapes. */
    public static String json(String json) {
        return CONTROL_IN_JSON
                .matcher(json)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }
}
