package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    private static final Spelling SPELLING = StyleLexicon.load().spelling();

    @ParameterizedTest
    @CsvSource({
        "volumtric, volumetric",
        "volummetric, volumetric",
        "volumatric, volumetric",
        "voulmetric, volumetric",
        "watercolr, watercolor",
        "panoramma, panorama",
        "minimlist, minimalist"
    })
    void mendsOneWrongLetter(String typed, String meant) {
        assertThat(SPELLING.mended(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cinematic", "painter", "lights", "horses", "kitten", "readers", "volmtric", "muted", "xyzzyq"})
    void leavesOtherWordsAlone(String word) {
        assertThat(SPELLING.mended(word)).isNull();
    }

    @Test
    void leavesListedWordsAlone() {
        Spelling spelling = new Spelling(Set.of("painting"), Set.of("pointing"));

        assertThat(spelling.mended("pointing")).isNull();
        assertThat(spelling.mended("peinting")).isEqualTo("painting");
    }
}
