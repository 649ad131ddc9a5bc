package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.AnnotationDraft;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The phrases that the drawn samples of the command line are prompted with; copied, because no service stands on the
 * command line.
 */
class DrawnStylesTest {

    private static final StyleLexicon LEXICON = StyleLexicon.load();

    private static final String STYLES = """
            flat vector illustration
            flat design, clean shapes
            minimalist flat illustration
            thick black outlines, cartoon style
            bold black outline, sticker art
            cartoon illustration with thick outlines
            halftone comic print
            halftone dots, vintage comic book
            retro halftone illustration
            watercolor wash, soft edges
            loose watercolor painting
            watercolor on textured paper
            8-bit pixel art
            pixel art
            16-bit pixel art, retro game sprite
            neon glow on black background
            neon sign, glowing neon lines on black
            glowing neon line art, black background
            monochrome, film grain
            black and white, high contrast film grain
            monochrome grayscale illustration
            pen and ink cross-hatching
            cross-hatching, colored ink drawing
            detailed cross-hatching etching
            blueprint, technical drawing
            blueprint style, white lines on blue
            architectural blueprint with measurements
            stained glass window
            stained glass, leaded panes
            stained glass mosaic, backlit
            linocut print
            two-color linocut, carved texture
            linocut block print
            pop art duotone
            pop art screen print, duotone
            bold pop art poster, two-tone
            pastel chalk on black paper
            chalk drawing on a blackboard
            soft chalk pastel, rough texture
            layered paper cut-out
            paper cut art, layered paper, drop shadows
            papercraft, cut paper layers
            cross-stitch embroidery
            cross-stitch pattern, embroidered thread
            embroidery, cross-stitch on linen
            pointillism
            pointillism painting, dots of paint
            pointillism, colorful dabs
            """;

    private static final List<String> MOODS = List.of(
            "cozy",
            "cozy atmosphere",
            "serene",
            "serene mood",
            "dramatic",
            "dramatic mood",
            "playful",
            "playful mood",
            "gloomy",
            "gloomy atmosphere",
            "dreamy",
            "dreamy atmosphere");

    static Stream<String> styles() {
        return STYLES.lines();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void areAllKnown(String phrases) {
        assertThat(phrases.split(", "))
                .allSatisfy(phrase ->
                        assertThat(LEXICON.categoryOf(phrase)).as(phrase).isPresent());
    }

    @ParameterizedTest
    @MethodSource("styles")
    void arePartedFromTheScene(String phrases) {
        String prompt = "three red sailboats in a row, " + phrases + ", on a sandy beach";

        AnnotationDraft draft = Prompts.draftOf(prompt);

        assertThat(Prompts.faults(prompt, draft)).isEmpty();
        assertThat(draft.segments().content()).containsExactly("three red sailboats in a row", "on a sandy beach");
        assertThat(draft.segments().style()).isNotEmpty();
        assertThat(draft.styleQuestions()).isNotEmpty();
        assertThat(draft.caption()).isEqualTo("Three red sailboats are in a row on a sandy beach.");
    }

    static Stream<String> moods() {
        return MOODS.stream();
    }

    @ParameterizedTest
    @MethodSource("moods")
    void haveMoodsOfTheLexicon(String mood) {
        assertThat(LEXICON.categoryOf(mood)).contains("mood");
    }
}
