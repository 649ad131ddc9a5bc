package io.journeydb.cli.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.cli.drawn.scene.Background;
import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.style.Style;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawnPicturesTest {
    private static final int LEAST_BYTES = 300_000;
    private static final int MOST_BYTES = 700_000;

    @ParameterizedTest
    @EnumSource(Style.class)
    void aPictureIsOfMidjourneysSizeInBytesWhateverItShows(Style style) {
        for (long seed = 1; seed <= 2; seed++) {
            assertThat(drawn(seed, style, truth -> true).limit(4))
                    .allSatisfy(sample -> assertThat(sample.render().length)
                            .as("%s", sample.truth())
                            .isBetween(LEAST_BYTES, MOST_BYTES));
        }
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void theEmptiestBackgroundStaysWithinTheSizeToo(Style style) {
        assertThat(drawn(3, style, truth -> truth.background() == Background.PLAIN)
                        .limit(1))
                .allSatisfy(sample -> assertThat(sample.render().length).isBetween(LEAST_BYTES, MOST_BYTES));
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void aPictureIsASquareOf1024Pixels(Style style) {
        Picture picture = first(style);

        assertThat(picture.width()).isEqualTo(DrawnSample.SIDE).isEqualTo(1024);
        assertThat(picture.height()).isEqualTo(1024);
    }

    @Test
    void monochromeHasNoColour() {
        assertThat(first(Style.MONOCHROME).share(rgb -> Picture.chroma(rgb) > 6))
                .isZero();
    }

    @Test
    void neonIsMostlyBlackWithBrightColouredLines() {
        Picture picture = first(Style.NEON);

        assertThat(picture.share(rgb -> Rgb.luma(rgb) < 48)).isGreaterThan(0.7);
        assertThat(picture.share(rgb -> Picture.chroma(rgb) > 100)).isBetween(0.003, 0.3);
    }

    @Test
    void pixelArtIsMadeOfBlocks() {
        Picture blocks = first(Style.PIXEL_ART);
        Picture flat = first(Style.FLAT);

        assertThat(blocks.stepAtSeams(8)).isGreaterThan(1.5 * blocks.stepWithin(8));
        assertThat(flat.stepAtSeams(8)).isLessThan(1.5 * flat.stepWithin(8));
    }

    @Test
    void blueprintIsBlue() {
        assertThat(first(Style.BLUEPRINT).share(rgb -> Rgb.blue(rgb) > Rgb.red(rgb) + 40))
                .isGreaterThan(0.8);
    }

    @Test
    void linesAndDotsMakePicturesRougherThanFlatOnes() {
        double flat = first(Style.FLAT).roughness();

        for (Style lined :
                List.of(Style.HALFTONE, Style.CROSS_HATCHING, Style.LINOCUT, Style.CROSS_STITCH, Style.POINTILLISM)) {
            assertThat(first(lined).roughness()).as("%s", lined).isGreaterThan(1.25 * flat);
        }
    }

    @Test
    void theSubjectsColourIsSeen() {
        DrawnSample sample = drawn(
                        1,
                        Style.FLAT,
                        truth -> truth.count() == 1 && truth.atmosphere().isEmpty())
                .findFirst()
                .orElseThrow();
        int colour = sample.truth().colour().orElseThrow().rgb();

        assertThat(Picture.of(sample).share(rgb -> Rgb.distance(rgb, colour) < 16))
                .isGreaterThan(0.02);
    }

    @Test
    void aDramaticPictureIsDarkerInItsCorners() {
        Picture picture = Picture.of(drawn(
                        1,
                        Style.FLAT,
                        truth -> truth.background() == Background.PLAIN
                                && truth.atmosphere()
                                        .filter(mood -> mood.vignette() > 0.6)
                                        .isPresent())
                .findFirst()
                .orElseThrow());
        int[] pixels = picture.pixels();

        assertThat(mean(pixels, 4, 4)).isLessThan(mean(pixels, 500, 4) - 25);
    }

    private static double mean(int[] pixels, int left, int top) {
        return IntStream.range(0, 576)
                .map(i -> Rgb.luma(pixels[(top + i / 24) * 1024 + left + i % 24]))
                .average()
                .orElseThrow();
    }

    private static Picture first(Style style) {
        return Picture.of(drawn(1, style, truth -> true).findFirst().orElseThrow());
    }

    private static Stream<DrawnSample> drawn(long seed, Style style, Predicate<DrawnTruth> wanted) {
        return IntStream.range(0, 40_000)
                .mapToObj(new DrawnSamples(seed)::at)
                .filter(sample -> sample.gridindex() == 1)
                .filter(sample -> sample.truth().style() == style && wanted.test(sample.truth()));
    }
}
