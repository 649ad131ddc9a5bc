package io.journeydb.index.feature.image;

/** The two-dimensional DCT-II, orthonormal, of square planes of one size. By the strict cosine: the same bits on every machine. */
final class Cosines {

    private final int size;
    private final double[][] basis;

    Cosines(int size) {
        this.size = size;
        this.basis = new double[size][size];
        for (int frequency = 0; frequency < size; frequency++) {
            double scale = StrictMath.sqrt((frequency == 0 ? 1.0 : 2.0) / size);
            for (int x = 0; x < size; x++) {
                basis[frequency][x] = scale * StrictMath.cos(StrictMath.PI * (2 * x + 1) * frequency / (2.0 * size));
            }
        }
    }

    /** The coefficient of every pair of frequencies below {@code count}, as {@code [vertical][horizontal]}. */
    double[][] transform(Plane plane, int count) {
        double[][] rows = new double[size][count];
        for (int y = 0; y < size; y++) {
            for (int u = 0; u < count; u++) {
                for (int x = 0; x < size; x++) {
                    rows[y][u] += basis[u][x] * plane.at(x, y);
                }
            }
        }
        double[][] coefficients = new double[count][count];
        for (int v = 0; v < count; v++) {
            for (int u = 0; u < count; u++) {
                for (int y = 0; y < size; y++) {
                    coefficients[v][u] += basis[v][y] * rows[y][u];
                }
            }
        }
        return coefficients;
    }
}
