package io.journeydb.index.feature.image;

import io.journeydb.events.PerceptualHash;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * The 64-bit DCT hash (C. Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions, 2010, section 3.2.1; pHash's
 * {@code ph_dct_imagehash}): brightness at 32 x 32, of its DCT the 8 x 8 lowest frequencies without the zeroth of either
 * direction, and for each whether it is above their median. Fixed for ever: hashes carry no version. Thread safe.
 *
 * <p>A picture without any shape has the hash 0.
 */
public final class PerceptualHasher {

    private static final int SIDE = 32;
    private static final int BITS_A_SIDE = 8;

    /** Coefficients below this are rounding, of a scale where one level of brightness over the picture is {@value #SIDE}. */
    private static final double NOTHING = 0.01;

    private final Cosines cosines = new Cosines(SIDE);

    /** The picture's hash; the first bit is the most significant, frequencies row by row. */
    public PerceptualHash hash(BufferedImage picture) {
        double[][] transformed = cosines.transform(Plane.of(picture, Plane.LUMA, SIDE, SIDE), BITS_A_SIDE + 1);
        double[] coefficients = new double[BITS_A_SIDE * BITS_A_SIDE];
        for (int i = 0; i < coefficients.length; i++) {
            double coefficient = transformed[1 + i / BITS_A_SIDE][1 + i % BITS_A_SIDE];
            coefficients[i] = Math.abs(coefficient) < NOTHING ? 0 : coefficient;
        }
        double median = median(coefficients);
        long bits = 0;
        for (double coefficient : coefficients) {
            bits = bits << 1 | (coefficient > median ? 1 : 0);
        }
        return PerceptualHash.of(bits);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
}
