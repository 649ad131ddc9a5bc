package io.journeydb.cli.query;

import io.journeydb.cli.terminal.Plain;
import java.util.List;
import java.util.regex.Pattern;

/** Text of strangers within the command line's markup for styles. */
final class Markup {

    private static final Pattern PARAMETERS =
            Pattern.compile("\\s+--[a-z].*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

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

    /**
     * Highlighted fragments of a text as {@link #ofHighlights(String)} has them, with dots where the text goes on. The parameters
     * of a prompt are not highlighted and not missed.
     *
     * @param fragments in their order
     */
    static String ofHighlights(String text, List<String> fragments) {
        String inOne = ofHighlights(String.join(" … ", fragments));
        String last = withoutTags(fragments.getLast());
        boolean isWhole = text.strip().endsWith(last)
                || PARAMETERS.matcher(text).replaceFirst("").endsWith(last);
        String before = text.strip().startsWith(withoutTags(fragments.getFirst())) ? "" : "… ";
        String behind = isWhole ? "" : " …";
        return before + inOne + behind;
    }

    private static String withoutTags(String html) {
        return unescaped(html.replaceAll("</?em>", ""));
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
