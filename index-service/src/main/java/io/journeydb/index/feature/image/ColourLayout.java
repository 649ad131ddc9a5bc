package io.journeydb.index.feature.image;

import java.awt.image.BufferedImage;

/**
 * Which colours are where: MPEG-7's colour layout descriptor (ISO/IEC 15938-3, 6.6), unquantised. The picture at 8 x 8 cells,
 * transformed by DCT; the first 15 coefficients of brightness and 10 of each colour difference in zigzag order.
 */
final class ColourLayout {

    private static final int SIDE = 8;
    private static final int LUMA_COUNT = 15;
    private static final int COLOUR_COUNT = 10;

    private final Cosines cosines = new Cosines(SIDE);

    static int dimensions() {
        return LUMA_COUNT + 2 * COLOUR_COUNT;
    }

    double[] describe(BufferedImage picture) {
        double[] values = new double[dimensions()];
        int next = take(picture, (r, g, b) -> Plane.LUMA.of(r, g, b) - 127.5, LUMA_COUNT, values, 0);
        next = take(picture, Plane.BLUENESS, COLOUR_COUNT, values, next);
        take(picture, Plane.REDNESS, COLOUR_COUNT, values, next);
        return values;
    }

    /** Both counts are whole diagonals, within which the order doesn't matter to an inner product. */
    private int take(BufferedImage picture, Plane.Channel channel, int count, double[] values, int from) {
        double[][] coefficients = cosines.transform(Plane.of(picture, channel, SIDE, SIDE), SIDE);
        int next = from;
        for (int diagonal = 0; next < from + count; diagonal++) {
            for (int v = 0; v <= diagonal; v++) {
                values[next++] = coefficients[v][diagonal - v];
            }
        }
        return next;
    }
}
