package io.journeydb.index.lucene;

import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.ImageStored;
import io.journeydb.index.lucene.FragmentFormatter.Fragments;
import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.Highlights;
import io.journeydb.index.search.SampleDocument;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held to Lucene's own highlighter, which indexes every text in memory first. */
class HighlighterTest {

    private static final List<String> TEXTS = List.of(
            "two cats dancing in the rain",
            "a cat, a cat and another cat: cats everywhere, cat",
            "Danced by CATS <b>boldly</b> & \"slowly\"",
            "c\u00adats that dan\u200bce, invisibly broken",
            "\uD83D\uDC31\uD83D\uDC31 cats \uD835\uDC1D\uD835\uDC1A\uD835\uDC27\uD835\uDC1C\uD835\uDC1E \uD83D\uDC83",
            "a dog in the sun",
            "cats ".repeat(3) + "and much else that fills a long prompt up, ".repeat(8) + "until a dancing cat comes, "
                    + "with rain and more rain. ".repeat(12) + "The end is a cat.");

    private final Analyzer analyzer = new SampleAnalyzer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat",
                "cats dancing",
                "cats dance rain",
                "the rain in the end of a long prompt of cats that are dancing invisibly",
                "\"cats dancing\"",
                "danc*",
                "catz~",
                "\"another cat\" rain",
                "cats -dog"
            })
    void whatIsFoundInATextIsWhatLuceneFinds(String words) throws Exception {
        Query query = new QueryTranslator(analyzer).translate(SearchQuery.parse(words));
        Highlighter highlighter = new Highlighter(analyzer, query);
        String together = String.join(String.valueOf(Highlighter.SEPARATOR), TEXTS);
        List<String> found = new ArrayList<>();

        for (String text : TEXTS) {
            Highlights highlights = highlighter.highlight(document(text));
            assertThat(highlights.prompt()).isEqualTo(lucene(Fields.PROMPT, query, text, Highlighter::atWords));
            assertThat(highlights.questions())
                    .isEqualTo(lucene(Fields.QUESTIONS, query, together, Highlighter::atQuestions));
            found.addAll(highlights.prompt());
        }

        assertThat(found).isNotEmpty().allMatch(fragment -> fragment.contains("<em>"));
    }

    @Test
    void wordsAreMarkedInEachOfTheirForms() throws Exception {
        Query query = new QueryTranslator(analyzer).translate(SearchQuery.parse("cat dances"));

        Highlights highlights = new Highlighter(analyzer, query).highlight(document(TEXTS.getFirst()));

        assertThat(highlights.prompt()).containsExactly("two <em>cats</em> <em>dancing</em> in the rain");
        assertThat(highlights.questions()).hasSize(3).allMatch(question -> question.contains("<em>"));
    }

    private List<String> lucene(String field, Query query, String text, Supplier<BreakIterator> breaks)
            throws Exception {
        UnifiedHighlighter plain = Highlighter.settings(analyzer, breaks).build();
        Object found = plain.highlightWithoutSearcher(field, query, text, Highlighter.MAX_FRAGMENTS);
        return found instanceof Fragments fragments ? fragments.texts() : List.of();
    }

    /** A sample of this prompt, with all texts as its questions. */
    private static SampleDocument document(String prompt) {
        ImageStored event = image("1", prompt);
        SampleDocument image = SampleDocument.of(event, json(event));
        return new SampleDocument(
                image.sampleId(),
                image.promptId(),
                image.revision(),
                image.prompt(),
                image.promptText(),
                image.caption(),
                TEXTS,
                image.split(),
                image.generator(),
                image.traits(),
                image.ingestedAtMillis(),
                image.json(),
                image.features());
    }
}
