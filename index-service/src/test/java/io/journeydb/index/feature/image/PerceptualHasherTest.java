package io.journeydb.index.feature.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.PerceptualHash;
import io.journeydb.index.feature.image.Decoding.Decoded;
import io.journeydb.media.image.ImageLimits;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptualHasherTest {

    /** What near-duplicates may differ in. */
    private static final int NEAR = 6;

    private final PerceptualHasher hasher = new PerceptualHasher();
    private final PictureDecoder decoder = new PictureDecoder(ImageLimits.DEFAULT);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void compressing_a_picture_hard_changes_few_bits(long seed) {
        BufferedImage picture = DrawnPictures.picture(seed, 640, 640);

        assertThat(hash(DrawnPictures.jpeg(picture, 0.2)).distanceTo(hash(DrawnPictures.png(picture))))
                .isLessThanOrEqualTo(NEAR);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void scaling_a_picture_changes_few_bits(long seed) {
        BufferedImage picture = DrawnPictures.picture(seed, 900, 600);

        assertThat(hash(DrawnPictures.jpeg(DrawnPictures.scaled(picture, 300, 200), 0.8))
                        .distanceTo(hash(DrawnPictures.png(picture))))
                .isLessThanOrEqualTo(NEAR);
    }

    @Test
    void different_pictures_differ_in_many_bits() {
        List<PerceptualHash> hashes = new ArrayList<>();
        for (long seed = 0; seed < 40; seed++) {
            PerceptualHash hash = hasher.hash(DrawnPictures.picture(seed, 256, 256));
            assertThat(hashes)
                    .allSatisfy(other -> assertThat(other.distanceTo(hash)).isGreaterThan(NEAR));
            hashes.add(hash);
        }
    }

    @Test
    void a_picture_without_shape_has_the_hash_0_at_every_brightness() {
        for (int brightness : new int[] {0, 0x555555, 0x9A9A9A, 0xFFFFFF}) {
            BufferedImage flat = new BufferedImage(100, 70, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 7_000; i++) {
                flat.setRGB(i % 100, i / 100, brightness);
            }

            assertThat(hasher.hash(flat).bits()).isZero();
        }
    }

    private PerceptualHash hash(byte[] file) {
        return hasher.hash(((Decoded) decoder.decode(file)).picture());
    }
}
