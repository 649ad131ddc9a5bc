package io.journeydb.index.feature.image;

import java.awt.image.BufferedImage;

/**
 * Which colours there are, wherever: hue, saturation and value as in MPEG-7's scalable colour descriptor (ISO/IEC 15938-3, 6.5),
 * in fewer bins: 12 hues x 2 saturations x 3 values, and 8 greys where a hue would be noise.
 */
final class ColourHistogram {

    private static final int HUES = 12;
    private static final int SATURATIONS = 2;
    private static final int VALUES = 3;
    private static final int GREYS = 8;
    private static final int COLOURS = HUES * SATURATIONS * VALUES;

    /** Below this saturation or value a pixel counts as grey. */
    private static final double LEAST = 0.12;

    private static final double STRONG = 0.5;

    private ColourHistogram() {}

    static int dimensions() {
        return COLOURS + GREYS;
    }

    static double[] describe(BufferedImage picture) {
        double[] counts = new double[dimensions()];
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            Pixels.row(picture, y, row);
            for (int pixel : row) {
                counts[bin(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF)]++;
            }
        }
        return Vectors.roots(counts);
    }

    private static int bin(int red, int green, int blue) {
        int most = Math.max(red, Math.max(green, blue));
        int chroma = most - Math.min(red, Math.min(green, blue));
        double saturation = most == 0 ? 0 : (double) chroma / most;
        double value = most / 255.0;
        if (saturation < LEAST || value < LEAST) {
            return COLOURS + most * GREYS / 256;
        }
        int hue = (int) (hue(red, green, blue, most, chroma) * HUES / 6) % HUES;
        int tier = Math.min(VALUES - 1, (int) (value * VALUES));
        return (hue * SATURATIONS + (saturation < STRONG ? 0 : 1)) * VALUES + tier;
    }

    /** Sixths of the circle from red, 0 to 6. */
    private static double hue(int red, int green, int blue, int most, int chroma) {
        if (most == red) {
            return ((double) (green - blue) / chroma + 6) % 6;
        }
        return most == green ? (double) (blue - red) / chroma + 2 : (double) (red - green) / chroma + 4;
    }
}
