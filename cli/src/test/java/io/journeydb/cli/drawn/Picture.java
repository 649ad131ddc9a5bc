package io.journeydb.cli.drawn;

import io.journeydb.cli.drawn.scene.Rgb;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;

/** A decoded picture and the figures that tell the styles apart. */
record Picture(int[] pixels, int width, int height) {

    static Picture of(DrawnSample sample) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(sample.render()));
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            return new Picture(pixels, image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The share of pixels of which something holds, 0 to 1. */
    double share(IntPredicate holds) {
        int count = 0;
        for (int rgb : pixels) {
            count += holds.test(rgb) ? 1 : 0;
        }
        return count / (double) pixels.length;
    }

    /** Difference between the strongest and the weakest channel, 0 to 255. */
    static int chroma(int rgb) {
        int most = Math.max(Rgb.red(rgb), Math.max(Rgb.green(rgb), Rgb.blue(rgb)));
        return most - Math.min(Rgb.red(rgb), Math.min(Rgb.green(rgb), Rgb.blue(rgb)));
    }

    /** Mean step of brightness from one column to the next, for columns that begin a block of that width. */
    double stepAtSeams(int block) {
        return step(block, 0);
    }

    /** The same for columns in the middle of a block. */
    double stepWithin(int block) {
        return step(block, block / 2 - 1);
    }

    private double step(int block, int offset) {
        long sum = 0;
        int count = 0;
        for (int y = 0; y < height; y++) {
            for (int x = block + offset; x < width; x += block) {
                sum += Math.abs(Rgb.luma(pixels[y * width + x]) - Rgb.luma(pixels[y * width + x - 1]));
                count++;
            }
        }
        return sum / (double) count;
    }

    /** Mean difference of brightness between pixels six apart, which lines and dots raise far above grain. */
    double roughness() {
        long sum = 0;
        for (int i = 6; i < pixels.length; i++) {
            sum += Math.abs(Rgb.luma(pixels[i]) - Rgb.luma(pixels[i - 6]));
        }
        return sum / (double) (pixels.length - 6);
    }
}
