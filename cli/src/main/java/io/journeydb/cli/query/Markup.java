package io.journeydb.cli.query;

import io.journeydb.cli.terminal.Plain;

/** Text of strangers within the command line's markup for styles. */
final class Markup {

    private Markup() {}

    /** The text, in which nothing is taken for markup or for control of the terminal. */
    static String ofText(String text) {
        return Plain.text(text).replace("@|", "@ |").replace("|@", "| @");
    }

    /**
     * Highlighted HTML as text with its matches in bold.
     *
     * @param html text escaped for pages, in which only {@code <em>} and {@code </em>} are tags
     */
    static String ofHighlights(String html) {
        // Tags are found before the text is unescaped: a prompt may itself hold "<em>".
        String[] parts = html.split("</?em>", -1);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            String part = ofText(unescaped(parts[i]));
            line.append(i % 2 == 1 && !part.isEmpty() ? "@|bold,yellow " + part + "|@" : part);
        }
        return line.toString();
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#x27;", "'")
                .replace("&#39;", "'")
                .replace("&#x2F;", "/")
                .replace("&amp;", "&");
    }
}
