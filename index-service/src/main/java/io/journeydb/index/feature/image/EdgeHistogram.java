package io.journeydb.index.feature.image;

/**
 * Which edges are where: MPEG-7's edge histogram descriptor (ISO/IEC 15938-3, 7.3), unquantised. Brightness at 128 x 128 in
 * 4 x 4 parts; in each, how many blocks of 2 x 2 have a vertical, horizontal, rising, falling or undirected edge above the
 * standard's threshold.
 */
final class EdgeHistogram {

    private static final int PARTS = 4;
    private static final double THRESHOLD = 11;
    private static final double DIAGONAL = StrictMath.sqrt(2);

    private static final double[][] FILTERS = {
        {1, -1, 1, -1}, {1, 1, -1, -1}, {DIAGONAL, 0, 0, -DIAGONAL}, {0, DIAGONAL, -DIAGONAL, 0}, {2, -2, -2, 2}
    };

    private EdgeHistogram() {}

    static int dimensions() {
        return PARTS * PARTS * FILTERS.length;
    }

    static double[] describe(Plane luma) {
        double[] counts = new double[dimensions()];
        int part = luma.width() / PARTS;
        for (int y = 0; y + 1 < luma.height(); y += 2) {
            for (int x = 0; x + 1 < luma.width(); x += 2) {
                int edge = edge(luma, x, y);
                if (edge >= 0) {
                    counts[(y / part * PARTS + x / part) * FILTERS.length + edge]++;
                }
            }
        }
        return Vectors.roots(counts);
    }

    /** The strongest edge of a block; -1 for none. */
    private static int edge(Plane luma, int x, int y) {
        int best = -1;
        double strongest = THRESHOLD;
        for (int i = 0; i < FILTERS.length; i++) {
            double[] filter = FILTERS[i];
            double strength = Math.abs(filter[0] * luma.at(x, y)
                    + filter[1] * luma.at(x + 1, y)
                    + filter[2] * luma.at(x, y + 1)
                    + filter[3] * luma.at(x + 1, y + 1));
            if (strength > strongest) {
                strongest = strength;
                best = i;
            }
        }
        return best;
    }
}
