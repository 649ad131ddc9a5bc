package io.journeydb.cli.drawn.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.cli.drawn.scene.Rgb;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class JpegWriterTest {
    private static final long SEED = 5;

    @Test
    void anotherDecoderReadsBackThePixelsThatWereWritten() throws IOException {
        Surface surface = gradient();

        BufferedImage read = decode(new JpegWriter(0, 0.95f).write(surface, 0, SEED));

        assertThat(meanDifference(surface, read)).isLessThan(1.5);
    }

    @Test
    void evenCoarseQualityKeepsTheLargeAreas() throws IOException {
        Surface surface = Surface.full();
        surface.clear(0xD62839);

        BufferedImage read = decode(new JpegWriter(0, 0.5f).write(surface, 0, SEED));

        assertThat(meanDifference(surface, read)).isLessThan(4);
    }

    @Test
    void grainMakesTheFileLargerAndHigherQualityToo() {
        Surface surface = gradient();
        int smooth = new JpegWriter(0, 0.9f).write(surface, 0, SEED).length;
        int grained = new JpegWriter(8, 0.9f).write(surface, 0, SEED).length;
        int fine = new JpegWriter(8, 0.95f).write(surface, 0, SEED).length;

        assertThat(smooth).isLessThan(grained);
        assertThat(grained).isLessThan(fine);
    }

    @Test
    void aVignetteDarkensTheCornersAndLeavesTheMiddle() throws IOException {
        Surface surface = Surface.full();
        surface.clear(0xC8C8C8);

        BufferedImage read = decode(new JpegWriter(0, 0.9f).write(surface, 0.5, SEED));

        assertThat(Rgb.luma(read.getRGB(2, 2))).isLessThan(110);
        assertThat(Rgb.luma(read.getRGB(512, 512))).isGreaterThan(195);
    }

    private static Surface gradient() {
        Surface surface = Surface.full();
        int[] pixels = surface.pixels();
        for (int i = 0; i < pixels.length; i++) {
            int x = i % 1024;
            int y = i / 1024;
            pixels[i] = Rgb.of(x / 4.0, y / 4.0, 128 + 100 * Math.sin(x * 0.02) * Math.cos(y * 0.03));
        }
        return surface;
    }

    private static double meanDifference(Surface surface, BufferedImage read) {
        int[] pixels = surface.pixels();
        long sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            int rgb = read.getRGB(i % 1024, i / 1024);
            sum += Math.abs(Rgb.red(rgb) - Rgb.red(pixels[i]))
                    + Math.abs(Rgb.green(rgb) - Rgb.green(pixels[i]))
                    + Math.abs(Rgb.blue(rgb) - Rgb.blue(pixels[i]));
        }
        return sum / 3.0 / pixels.length;
    }

    private static BufferedImage decode(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
