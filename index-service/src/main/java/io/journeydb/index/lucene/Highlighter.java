package io.journeydb.index.lucene;

import io.journeydb.index.search.Highlights;
import io.journeydb.index.search.SampleDocument;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Finds the fragments of a sample that a query matches, by analysing the few samples that are shown once more. */
final class Highlighter {

    private static final int MAX_FRAGMENTS = 3;

    /** Characters of a fragment, about. */
    private static final int FRAGMENT = 150;

    /** Between questions: a character that no event has, being refused at ingest. */
    private static final char SEPARATOR = '\0';

    /** A prompt has at most 6,000 characters; a few dozen questions are below this. */
    private static final int MAX_LENGTH = 20_000;

    private final Analyzer analyzer;

    Highlighter(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    Highlights highlight(Query query, SampleDocument sample) throws IOException {
        String questions = String.join(String.valueOf(SEPARATOR), sample.questions());
        return new Highlights(
                fragments(query, Fields.PROMPT, sample.promptText(), Highlighter::atWords),
                fragments(query, Fields.CAPTION, sample.caption(), Highlighter::atWords),
                fragments(query, Fields.QUESTIONS, questions, () -> new CustomSeparatorBreakIterator(SEPARATOR)));
    }

    private List<String> fragments(Query query, String field, String text, Supplier<BreakIterator> breaks)
            throws IOException {
        if (text.isEmpty()) {
            return List.of();
        }
        Object found = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withBreakIterator(breaks)
                .withFormatter(new FragmentFormatter())
                .withMaxLength(MAX_LENGTH)
                .withMaxNoHighlightPassages(0)
                .withWeightMatches(false)
                .build()
                .highlightWithoutSearcher(field, query, text, MAX_FRAGMENTS);
        return found instanceof FragmentFormatter.Fragments fragments ? fragments.texts() : List.of();
    }

    private static BreakIterator atWords() {
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getWordInstance(Locale.ROOT), FRAGMENT, 0.5f);
    }
}
