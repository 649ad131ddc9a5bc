package io.journeydb.index.feature.image;

/**
 * What surfaces are like: local binary patterns of 8 neighbours at distance 1 (T. Ojala, M. Pietikäinen, T. Mäenpää, Multiresolution
 * gray-scale and rotation invariant texture classification with local binary patterns, PAMI 2002), of brightness at 128 x 128.
 * A bin for each of the 58 patterns with at most two changes around the circle, one for all others.
 */
final class Texture {

    private static final int NEIGHBOURS = 8;
    private static final int[] DX = {1, 1, 0, -1, -1, -1, 0, 1};
    private static final int[] DY = {0, 1, 1, 1, 0, -1, -1, -1};

    /** A neighbour counts as brighter from so many levels on: less is the noise of compression. */
    private static final double BRIGHTER = 3;

    private static final int[] BINS = new int[1 << NEIGHBOURS];
    private static final int UNIFORM = 58;

    static {
        int next = 0;
        for (int pattern = 0; pattern < BINS.length; pattern++) {
            int turned = pattern >> 1 | (pattern & 1) << NEIGHBOURS - 1;
            BINS[pattern] = Integer.bitCount(pattern ^ turned) <= 2 ? next++ : UNIFORM;
        }
    }

    private Texture() {}

    static int dimensions() {
        return UNIFORM + 1;
    }

    static double[] describe(Plane luma) {
        double[] counts = new double[dimensions()];
        for (int y = 1; y + 1 < luma.height(); y++) {
            for (int x = 1; x + 1 < luma.width(); x++) {
                counts[BINS[pattern(luma, x, y)]]++;
            }
        }
        return Vectors.roots(counts);
    }

    private static int pattern(Plane luma, int x, int y) {
        double threshold = luma.at(x, y) + BRIGHTER;
        int pattern = 0;
        for (int i = 0; i < NEIGHBOURS; i++) {
            pattern = pattern << 1 | (luma.at(x + DX[i], y + DY[i]) >= threshold ? 1 : 0);
        }
        return pattern;
    }
}
