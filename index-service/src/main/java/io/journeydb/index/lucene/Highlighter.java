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
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.FieldOffsetStrategy;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Finds the fragments of samples that one query matches, by analysing the few samples that are shown once more. What the query looks
 * for in each field is worked out once. For one thread.
 */
final class Highlighter {

    static final int MAX_FRAGMENTS = 3;

    /** Characters of a fragment, about. */
    private static final int FRAGMENT = 150;

    /** Between questions: a character that no event has, being refused at ingest. */
    static final char SEPARATOR = '\0';

    /** A prompt has at most 6,000 characters; a few dozen questions are below this. */
    private static final int MAX_LENGTH = 20_000;

    private final Field prompt;
    private final Field caption;
    private final Field questions;

    Highlighter(Analyzer analyzer, Query query) {
        this.prompt = new Field(settings(analyzer, Highlighter::atWords), Fields.PROMPT, query);
        this.caption = new Field(settings(analyzer, Highlighter::atWords), Fields.CAPTION, query);
        this.questions = new Field(settings(analyzer, Highlighter::atQuestions), Fields.QUESTIONS, query);
    }

    Highlights highlight(SampleDocument sample) throws IOException {
        return new Highlights(
                prompt.fragments(sample.promptText()),
                caption.fragments(sample.caption()),
                questions.fragments(String.join(String.valueOf(SEPARATOR), sample.questions())));
    }

    static UnifiedHighlighter.Builder settings(Analyzer analyzer, Supplier<BreakIterator> breaks) {
        return UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withBreakIterator(breaks)
                .withFormatter(new FragmentFormatter())
                .withMaxLength(MAX_LENGTH)
                .withMaxNoHighlightPassages(0)
                .withWeightMatches(false);
    }

    static BreakIterator atWords() {
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getWordInstance(Locale.ROOT), FRAGMENT, 0.5f);
    }

    static BreakIterator atQuestions() {
        return new CustomSeparatorBreakIterator(SEPARATOR);
    }

    /** Lucene's highlighter, which would work out the query for every text, for one field. */
    private static final class Field extends UnifiedHighlighter {

        private final FieldHighlighter texts;

        private Field(Builder settings, String field, Query query) {
            super(settings);
            this.texts = getFieldHighlighter(field, query, extractTerms(query), MAX_FRAGMENTS);
        }

        @Override
        protected FieldOffsetStrategy getOffsetStrategy(OffsetSource source, UHComponents components) {
            return source != OffsetSource.NONE_NEEDED && WordOffsets.suits(components)
                    ? new WordOffsets(components, getIndexAnalyzer())
                    : super.getOffsetStrategy(source, components);
        }

        List<String> fragments(String text) throws IOException {
            if (text.isEmpty()) {
                return List.of();
            }
            Object found = texts.highlightFieldForDoc(null, -1, text);
            return found instanceof FragmentFormatter.Fragments fragments ? fragments.texts() : List.of();
        }
    }
}
