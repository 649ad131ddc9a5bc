package io.journeydb.index.feature.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.index.feature.image.Decoding.Decoded;
import io.journeydb.index.feature.image.Decoding.Undecodable;
import io.journeydb.media.image.ImageLimits;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureDecoderTest {

    /** 16 x 16 pixels, half red and half blue, by libwebp. */
    private static final byte[] WEBP = Base64.getDecoder()
            .decode(
                    "UklGRkQAAABXRUJQVlA4IDgAAAAwAgCdASoQABAAAMASJaACdLoB+AH4gARoAAD+/Suf/9+gm/93m/10S8z/60c//rRlcH9aOb+gAA==");

    private final PictureDecoder decoder = new PictureDecoder(ImageLimits.DEFAULT);

    @ParameterizedTest
    @CsvSource({
        "100, 80, 100, 80",
        "512, 512, 256, 256",
        "1300, 1300, 260, 260",
        "2000, 1000, 667, 334",
        "3000, 10, 3000, 10"
    })
    void a_large_picture_is_decoded_at_a_reduced_scale(int width, int height, int reducedWidth, int reducedHeight) {
        BufferedImage picture = DrawnPictures.picture(1, width, height);

        for (byte[] file : Arrays.asList(
                DrawnPictures.png(picture), DrawnPictures.jpeg(picture, 0.8), DrawnPictures.progressiveJpeg(picture))) {
            BufferedImage decoded = decoded(decoder.decode(file));

            assertThat(decoded.getWidth()).isEqualTo(reducedWidth);
            assertThat(decoded.getHeight()).isEqualTo(reducedHeight);
        }
    }

    @Test
    void webp_is_decoded() {
        BufferedImage decoded = decoded(decoder.decode(WEBP));

        assertThat(decoded.getRGB(2, 8) >> 16 & 0xFF).isGreaterThan(200);
        assertThat(decoded.getRGB(13, 8) & 0xFF).isGreaterThan(200);
    }

    @Test
    void what_is_transparent_is_white() {
        BufferedImage nothing = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);

        assertThat(decoded(decoder.decode(DrawnPictures.png(nothing))).getRGB(1, 1))
                .isEqualTo(0xFFFFFFFF);
    }

    @Test
    void grey_and_deep_and_indexed_pictures_are_decoded() {
        for (int type : new int[] {
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_BYTE_BINARY
        }) {
            byte[] file = DrawnPictures.png(new BufferedImage(20, 10, type));

            assertThat(decoded(decoder.decode(file)).getRGB(3, 3)).isEqualTo(0xFF000000);
        }
    }

    @Test
    void the_limits_of_ingest_hold_before_pixels_are_decoded() {
        PictureDecoder strict = new PictureDecoder(new ImageLimits(100_000, 5_000));

        assertThat(strict.decode(DrawnPictures.png(DrawnPictures.picture(1, 100, 51))))
                .isEqualTo(new Undecodable("the PNG claims 100 x 51 pixels; at most 5,000 pixels are taken"));
        assertThat(strict.decode(new byte[100_001])).isInstanceOf(Undecodable.class);
    }

    @Test
    void a_row_that_alone_would_fill_the_memory_is_refused() {
        byte[] file = DrawnPictures.png(new BufferedImage(70_000, 2, BufferedImage.TYPE_BYTE_BINARY));

        assertThat(decoder.decode(file))
                .isEqualTo(new Undecodable("the PNG of 70000 x 2 pixels would take too much memory"));
    }

    /** Whole structure, wrong dimensions: 40 megapixels that a progressive JPEG would hold as 240 MB of coefficients. */
    @Test
    void a_large_progressive_jpeg_is_refused_and_a_large_sequential_one_is_not() {
        BufferedImage small = DrawnPictures.picture(1, 64, 64);

        assertThat(decoder.decode(claiming(DrawnPictures.progressiveJpeg(small), 8_000, 5_000)))
                .isEqualTo(new Undecodable("the JPEG of 8000 x 5000 pixels would take too much memory"));
        assertThat(decoder.decode(claiming(DrawnPictures.jpeg(small, 0.8), 8_000, 5_000)))
                .isInstanceOf(Decoded.class);
    }

    @Test
    void damage_of_any_kind_is_told_and_never_thrown() {
        Random random = new Random(5);
        BufferedImage picture = DrawnPictures.picture(2, 60, 60);
        for (byte[] file : Arrays.asList(DrawnPictures.png(picture), DrawnPictures.jpeg(picture, 0.9), WEBP)) {
            for (int round = 0; round < 300; round++) {
                byte[] damaged = file.clone();
                for (int i = 0; i < 1 + round % 4; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }

                assertThat(decoder.decode(damaged)).isInstanceOf(Decoding.class);
            }
            assertThat(decoder.decode(Arrays.copyOf(file, file.length / 2))).isInstanceOf(Undecodable.class);
        }
        assertThat(decoder.decode(new byte[0])).isInstanceOf(Undecodable.class);
    }

    private static byte[] claiming(byte[] jpeg, int width, int height) {
        byte[] file = jpeg.clone();
        for (int at = 2; ; at += 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF)) {
            int code = file[at + 1] & 0xFF;
            if (code == 0xC0 || code == 0xC2) {
                file[at + 5] = (byte) (height >> 8);
                file[at + 6] = (byte) height;
                file[at + 7] = (byte) (width >> 8);
                file[at + 8] = (byte) width;
                return file;
            }
        }
    }

    private static BufferedImage decoded(Decoding decoding) {
        assertThat(decoding).isInstanceOf(Decoded.class);
        return ((Decoded) decoding).picture();
    }
}
