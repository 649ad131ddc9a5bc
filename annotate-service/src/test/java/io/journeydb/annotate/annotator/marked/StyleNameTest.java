package io.journeydb.annotate.annotator.marked;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Oil  Painting                           | oil painting
            by Greg Rutkowski                       | greg rutkowski
            in the style of Greg Rutkowski          | greg rutkowski
            Greg Rutkowski style                    | greg rutkowski
            Pixar-style                             | pixar
            in watercolor                           | watercolor
            in the style of a crayon drawing        | crayon drawing
            in the style of "Blade Runner" (1982)   | blade runner (1982)
            in the style of 'Gustave Doré'          | gustave doré
            children’s book illustration.           | children's book illustration
            shot on Kodak Portra 400                | kodak portra 400
            painted by Drew Struzan                 | drew struzan
            a cinematic shot                        | cinematic shot
            """)
    void namesTheStyleWithoutItsPattern(String phrase, String name) {
        assertThat(StyleName.of(phrase)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"inkwork", "analog film", "byzantine mosaic", "style", "f/1.8", "stylized", "artstation", "by"})
    void leavesWordsThatOnlyBeginLikeAPattern(String phrase) {
        assertThat(StyleName.of(phrase)).isEqualTo(phrase);
    }
}
