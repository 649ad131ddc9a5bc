package io.journeydb.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Writes fragments as HTML: matches in {@code <em>}, everything of the text itself escaped. */
final class FragmentFormatter extends PassageFormatter {

    /** The fragments of one text. */
    record Fragments(List<String> texts) {}

    @Override
    public Fragments format(Passage[] passages, String content) {
        List<String> texts = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.getNumMatches() > 0) {
                texts.add(format(passage, content).strip());
            }
        }
        return new Fragments(List.copyOf(texts));
    }

    /** Matches come in order of their beginnings; a word's two forms match at one place, so they may overlap. */
    private static String format(Passage passage, String content) {
        StringBuilder html = new StringBuilder();
        int written = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            int start = Math.max(written, passage.getMatchStarts()[i]);
            int end = passage.getMatchEnds()[i];
            if (end <= start) {
                continue;
            }
            escape(content, written, start, html);
            html.append("<em>");
            escape(content, start, end, html);
            html.append("</em>");
            written = end;
        }
        escape(content, written, Math.max(written, passage.getEndOffset()), html);
        return html.toString();
    }

    private static void escape(String text, int start, int end, StringBuilder html) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\0' -> html.append(' ');
                default -> html.append(c);
            }
        }
    }
}
