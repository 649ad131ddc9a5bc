package io.journeydb.annotate.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.journeydb.annotate.annotator.lexicon.StyleLexicon;
import io.journeydb.annotate.store.LexiconCategory;
import io.journeydb.annotate.store.StyleExamples.Example;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real model on a part of the real lexicon; {@link LikenessQuality} measures the whole. */
class MiniLmTest {

    private static final int PER_CATEGORY = 9;

    @Test
    void findsTheCategoryOfMostPhrasesThatItWasNotShown() {
        PhraseEmbedder model = new MiniLm();
        List<Example> shown = new ArrayList<>();
        List<Example> heldOut = new ArrayList<>();
        for (LexiconCategory category : new LexiconStyles(StyleLexicon::load).categories()) {
            category.phrases().stream().limit(PER_CATEGORY).forEach(phrase -> {
                Example example = new Example(phrase, category.id(), model.embed(phrase.value()));
                ((shown.size() + heldOut.size()) % 5 == 0 ? heldOut : shown).add(example);
            });
        }

        StyleSpace space = new StyleSpace(shown);
        long right = heldOut.stream()
                .filter(each ->
                        space.nearest(each.embedding()).orElseThrow().category().equals(each.category()))
                .count();

        // By chance it would be one of more than thirty.
        assertThat(right).isGreaterThan(heldOut.size() / 2);
        assertThat(space.nearest(model.embed("minutes of the annual shareholder meeting"))
                        .orElseThrow()
                        .score())
                .isLessThan(0.5f);
        assertThat(heldOut)
                .allSatisfy(each -> assertThat(length(each.embedding())).isCloseTo(1, within(1e-4)));
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float each : vector) {
            squares += each * each;
        }
        return Math.sqrt(squares);
    }
}
