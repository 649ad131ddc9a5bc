package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.Segments;
import io.journeydb.events.WeightedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a sailboat in watercolor                      | a sailboat             | watercolor
            a watercolor cat sitting on a chair           | a cat sitting on a chair | watercolor
            blueprint of a sailboat                       | a sailboat             | blueprint
            Film still of rabbit at a counter             | rabbit at a counter    | Film still
            a queen by Greg Rutkowski                     | a queen                | by Greg Rutkowski
            a robot in the style of "Blade Runner" (1982) | a robot                | in the style of "Blade Runner" (1982)
            a house shot on Leica M6                      | a house                | shot on Leica M6
            cat illustration                              | cat                    | illustration
            a girl in profile                             | a girl                 | in profile
            """)
    void cutsTheStyleOffASubject(String prompt, String content, String style) {
        Segments segments = Prompts.draftOf(prompt).segments();

        assertThat(segments.content()).containsExactly(content);
        assertThat(segments.style()).containsExactly(style);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a baby cat playing guitar by a fire pit",
                "2000 nissan Xterra being lifted by a UFO",
                "a rabbit at the counter of an art-deco loungebar",
                "a girl holding a pencil",
                "hand open",
                "1,000 fish",
                "Martin Luther King, Jr.",
                "a sign that says \"hello, world\""
            })
    void leavesContentWhole(String prompt) {
        Segments segments = Prompts.draftOf(prompt).segments();

        assertThat(segments.style()).isEmpty();
        assertThat(segments.content()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flat vector illustration",
                "thick outline",
                "halftone",
                "watercolor wash",
                "pixel art",
                "neon on black",
                "monochrome",
                "cross-hatching",
                "blueprint",
                "stained glass",
                "linocut",
                "pop art",
                "pastel chalk on black paper",
                "soft lights",
                "dim red lighting",
                "by greg rutkowski",
                "in the style of somebody unheard of"
            })
    void knowsAPhraseThatIsAllStyle(String style) {
        Segments segments = Prompts.draftOf("a cat, " + style).segments();

        assertThat(segments.content()).containsExactly("a cat");
        assertThat(segments.style()).containsExactly(style);
    }

    @Test
    void putsMoodAndWeatherIntoAtmosphere() {
        Segments segments = Prompts.draftOf("a castle, eerie, foggy").segments();

        assertThat(segments.atmosphere()).containsExactly("eerie", "foggy");
    }

    @Test
    void putsWhatIsNoDescriptionIntoOthers() {
        Segments segments = Prompts.draftOf("draw a picture of a dog, 🔥, https://example.com/dog.png")
                .segments();

        assertThat(segments.content()).containsExactly("a dog");
        assertThat(segments.others()).containsExactly("draw a picture of", "🔥", "https://example.com/dog.png");
    }

    @Test
    void putsPartsWithNegativeWeightIntoOthers() {
        Segments segments = Prompts.draftOf(Prompts.prompt(
                        "a garden:: red flowers::",
                        new WeightedText("a garden", 1),
                        new WeightedText("red flowers", -0.5)))
                .segments();

        assertThat(segments.content()).containsExactly("a garden");
        assertThat(segments.others()).containsExactly("red flowers");
    }
}
