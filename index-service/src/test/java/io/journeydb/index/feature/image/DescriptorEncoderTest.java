package io.journeydb.index.feature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.journeydb.events.FeatureVector;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorEncoderTest {

    private final DescriptorEncoder encoder = new DescriptorEncoder();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_vector_is_one_that_an_event_takes_and_repeats(long seed) {
        float[] vector = encoder.encode(DrawnPictures.picture(seed, 300, 200));

        assertThat(new FeatureVector(encoder.name(), encoder.version(), vector).dimensions())
                .isEqualTo(encoder.dimensions())
                .isEqualTo(254);
        assertThat(encoder.encode(DrawnPictures.picture(seed, 300, 200))).isEqualTo(vector);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x808080, 0xFFFFFF, 0xFF0000})
    void a_picture_of_one_colour_has_a_vector_too(int colour) {
        float[] vector = encoder.encode(filled(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), colour));

        assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void a_smaller_and_compressed_copy_is_nearer_than_any_other_picture() {
        for (long seed = 0; seed < 10; seed++) {
            BufferedImage picture = DrawnPictures.picture(seed, 512, 512);
            float[] vector = encoder.encode(picture);

            double copy = dot(vector, encoder.encode(DrawnPictures.scaled(picture, 200, 200)));

            assertThat(copy).isGreaterThan(0.9);
            for (long other = 0; other < 10; other++) {
                if (other != seed) {
                    assertThat(dot(vector, encoder.encode(DrawnPictures.picture(other, 512, 512))))
                            .isLessThan(copy);
                }
            }
        }
    }

    @Test
    void edges_are_told_by_their_direction() {
        assertThat(edges((x, y) -> x / 4 % 2 * 255)).isEqualTo(0);
        assertThat(edges((x, y) -> y / 4 % 2 * 255)).isEqualTo(1);
    }

    @Test
    void the_same_colours_elsewhere_have_the_same_histogram_and_another_layout() {
        BufferedImage left = half(0);
        BufferedImage right = half(32);

        assertThat(ColourHistogram.describe(left)).isEqualTo(ColourHistogram.describe(right));
        assertThat(new ColourLayout().describe(left)).isNotEqualTo(new ColourLayout().describe(right));
    }

    @Test
    void a_surface_without_texture_has_one_pattern() {
        double[] texture = Texture.describe(Plane.of(half(0), Plane.LUMA, 16, 16));

        assertThat(texture).hasSize(59);
        assertThat(texture[0]).isGreaterThan(10);
    }

    private interface Pattern {
        int brightness(int x, int y);
    }

    /** The fullest of the five bins of the first part. Stripes begin at odd pixels, so that they cross blocks of 2 x 2. */
    private static int edges(Pattern pattern) {
        double[] cells = new double[128 * 128];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = pattern.brightness(i % 128 + 1, i / 128 + 1);
        }
        double[] histogram = EdgeHistogram.describe(new Plane(128, 128, cells));
        int fullest = 0;
        for (int bin = 1; bin < 5; bin++) {
            fullest = histogram[bin] > histogram[fullest] ? bin : fullest;
        }
        return fullest;
    }

    private static BufferedImage half(int from) {
        BufferedImage picture = filled(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), 0xFFFFFF);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(from, 0, 32, 64);
        canvas.dispose();
        return picture;
    }

    private static BufferedImage filled(BufferedImage picture, int colour) {
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(new Color(colour));
        canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        canvas.dispose();
        return picture;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
