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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a king by Greg Rutkowski and Alphonse Mucha   | by Greg Rutkowski; Alphonse Mucha
            a king, Studio Ghibli and Makoto Shinkai      | Studio Ghibli; Makoto Shinkai
            a king, oil painting by Rembrandt             | oil painting; by Rembrandt
            a king, octane render 8k                      | octane render; 8k
            a king, black and white                       | black and white
            a king, pen and ink                           | pen and ink
            a king, gold and navy palette                 | gold and navy palette
            a king, Dungeons & Dragons                    | Dungeons & Dragons
            a king, by Gilbert and George                 | by Gilbert and George
            a king, inspired by Moebius or H. R. Giger    | inspired by Moebius; H. R. Giger
            a king in a forest anime style cel shaded 8k  | anime style; cel shaded; 8k
            a king in the style of Cezanne soft light     | in the style of Cezanne; soft light
            """)
    void partsStylesWithoutBreakingNames(String prompt, String styles) {
        assertThat(Prompts.draftOf(prompt).segments().style()).containsExactly(styles.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "85mm",
                "f/1.8",
                "ISO 400",
                "1/1000s",
                "35mm f/1.4",
                "8k",
                "1970s",
                "shot on Leica M6",
                "Wilhelm lighting",
                "telephoto lens",
                "in the style of Nobody Known",
                "inspired by Moebius",
                "art by Jane Doe",
                "Beatrix Potter style",
                "black ink on cream paper",
                "soft pinks and golds",
                "Todd Unheard"
            })
    void knowsPatterns(String style) {
        assertThat(Prompts.draftOf("a cat, watercolor, " + style).segments().style())
                .containsExactly("watercolor", style);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a cat as pixel art", "a painting of a cat", "a photo of a cat", "a cat in watercolour"})
    void leavesTheSubjectOfAPattern(String prompt) {
        Segments segments = Prompts.draftOf(prompt).segments();

        assertThat(segments.content()).containsExactly("a cat");
        assertThat(segments.style()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mount Fuji", "New York", "hand open", "by the window", "a girl reading", "dramatic sky"})
    void takesNoThingOrPlaceForAName(String content) {
        assertThat(Prompts.draftOf("a cat, watercolor, " + content).segments().content())
                .containsExactly("a cat", content);
    }
}
