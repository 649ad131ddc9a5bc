package io.journeydb.index.feature.image;

/** Arithmetic on vectors. */
final class Vectors {

    private Vectors() {}

    /**
     * A histogram as a vector whose inner product with another, both of length 1, is the Bhattacharyya coefficient: rare bins
     * count (R. Arandjelović and A. Zisserman, Three things everyone should know to improve object retrieval, CVPR 2012).
     * Changes and returns its argument.
     */
    static double[] roots(double[] counts) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = StrictMath.sqrt(counts[i]);
        }
        return counts;
    }

    static double length(double[] vector) {
        double sum = 0;
        for (double component : vector) {
            sum += component * component;
        }
        return StrictMath.sqrt(sum);
    }
}
