package io.journeydb.annotate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StylePhraseTest {

    @ParameterizedTest
    @CsvSource({"Oil Painting,oil painting", "'  oil \u00a0 painting ',oil painting", "ART DE\u0301CO,art d\u00e9co"})
    void spellingsOfOnePhraseAreOne(String spelling, String phrase) {
        assertThat(new StylePhrase(spelling)).isEqualTo(new StylePhrase(phrase)).hasToString(phrase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0130ndigo", "\u1e9e STRASSE", "\ud83d\udc30 RABBIT", "a\u0345b"})
    void aNormalisedPhraseStaysAsItIs(String phrase) {
        StylePhrase once = new StylePhrase(phrase);

        assertThat(new StylePhrase(once.value())).isEqualTo(once);
    }

    @Test
    void aVeryLongPhraseIsItsBeginningAndNoCharacterIsCutInTwo() {
        StylePhrase phrase = new StylePhrase("\ud83d\udc30".repeat(6_000));

        assertThat(phrase.value()).isEqualTo("\ud83d\udc30".repeat(StylePhrase.LONGEST));
    }

    @Test
    void aPhraseHasAWord() {
        assertThatThrownBy(() -> new StylePhrase(" \u2003 ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(StylePhrase.distinct(List.of(" ", "Noir", "noir", "bokeh")))
                .containsExactly(new StylePhrase("noir"), new StylePhrase("bokeh"));
    }
}
