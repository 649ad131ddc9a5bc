package io.journeydb.annotate.annotator.marked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PhraseScoreTest {

    private static final Offset<Double> EXACTLY = within(1e-12);

    @Test
    void weighsEveryPhraseTheSameWhateverItsPrompt() {
        MarkedSet set = new MarkedSet(
                "hand-made", List.of(marked("one", "oil painting", "8k", "by Rembrandt"), marked("two", "logo")));

        PhraseScore score = score(set, Map.of("one", List.of("8k", "oil painting"), "two", List.of("flat", "vector")));

        assertThat(score.precision()).isEqualTo(2.0 / 4, EXACTLY);
        assertThat(score.recall()).isEqualTo(2.0 / 4, EXACTLY);
        assertThat(score.f1()).isEqualTo(2.0 * 2 / (2 * 2 + 2 + 2), EXACTLY);
    }

    @Test
    void isTheHarmonicMeanOfUnequalPrecisionAndRecall() {
        MarkedSet set = new MarkedSet("hand-made", List.of(marked("one", "8k", "bokeh", "macro", "hdr")));

        PhraseScore score = score(set, Map.of("one", List.of("8k")));

        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(0.25, EXACTLY);
        assertThat(score.f1()).isEqualTo(0.4, EXACTLY);
    }

    @Test
    void comparesNamesAndCountsEachOnce() {
        MarkedSet set = new MarkedSet("hand-made", List.of(marked("one", "by Moebius", "Anime style")));

        PhraseScore score = score(set, Map.of("one", List.of("Moebius", "in the style of moebius", "anime")));

        assertThat(score.f1()).isEqualTo(1);
    }

    @Test
    void countsAPhraseOnlyInItsOwnPrompt() {
        MarkedSet set = new MarkedSet("hand-made", List.of(marked("one", "8k"), marked("two", "macro")));

        PhraseScore score = score(set, Map.of("one", List.of("macro"), "two", List.of("8k")));

        assertThat(score.f1()).isZero();
    }

    @Test
    void givesNoCreditForAPartOfAPhrase() {
        MarkedSet set = new MarkedSet("hand-made", List.of(marked("one", "soft cinematic lighting")));

        PhraseScore score = score(set, Map.of("one", List.of("cinematic lighting")));

        assertThat(score.f1()).isZero();
        assertThat(score.errors()).contains("one", "[soft cinematic lighting]", "[cinematic lighting]");
    }

    @Test
    void isPerfectWhereThereIsNothingToFindAndNothingFound() {
        PhraseScore score = score(new MarkedSet("hand-made", List.of(marked("one"))), Map.of("one", List.of()));

        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.errors()).isEmpty();
    }

    private static PhraseScore score(MarkedSet set, Map<String, List<String>> answers) {
        return PhraseScore.of(set, prompt -> answers.get(prompt.text()));
    }

    private static MarkedPrompt marked(String text, String... style) {
        return new MarkedPrompt(text, text, List.of(), "plain", List.of(style), List.of(), List.of(), List.of());
    }
}
