package io.journeydb.index.task;

import java.util.List;

/**
 * What each neighbour weighs when whatever neighbours have is predicted by ridge regression from their pictures' vectors: linear in what
 * they have, so that the weights are the same for a style, a word or a vector, and sum to 1 (T. Hastie, R. Tibshirani, J. Friedman, The
 * Elements of Statistical Learning, 6.3: local regression and its equivalent kernel). Unlike weights that fall with the distance they
 * know which directions of the vectors matter how much among these neighbours, and count ten pictures of one kind as one kind. A weight
 * may be negative: such a neighbour tells what the picture is not.
 */
final class LocalRegression {

    /** Of the mean squared distance to the neighbours' centre; so it needs no scale that another encoder would change. */
    private static final double RIDGE = 0.1;

    private static final double NOTHING = 1e-12;

    private LocalRegression() {}

    /** A weight for each neighbour. @param neighbours vectors of one length, that of {@code asked} */
    static double[] weights(float[] asked, List<float[]> neighbours) {
        int count = neighbours.size();
        double[] mean = mean(neighbours, asked.length);
        double[][] centred = new double[count][];
        double spread = 0;
        for (int i = 0; i < count; i++) {
            centred[i] = minus(neighbours.get(i), mean);
            spread += dot(centred[i], centred[i]);
        }
        double[] slope = spread / count > NOTHING
                ? solve(gram(centred, asked.length, RIDGE * spread / count), minus(asked, mean))
                : new double[asked.length];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = 1.0 / count + dot(centred[i], slope);
        }
        return weights;
    }

    private static double[] mean(List<float[]> vectors, int length) {
        double[] mean = new double[length];
        for (float[] vector : vectors) {
            for (int i = 0; i < length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    private static double[] minus(float[] vector, double[] mean) {
        double[] difference = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            difference[i] = vector[i] - mean[i];
        }
        return difference;
    }

    private static double dot(double[] one, double[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    /** The lower half of the products of all components, summed over the vectors, with the ridge on its diagonal. */
    private static double[][] gram(double[][] vectors, int length, double ridge) {
        double[][] gram = new double[length][length];
        for (double[] vector : vectors) {
            for (int i = 0; i < length; i++) {
                double[] row = gram[i];
                double factor = vector[i];
                for (int j = 0; j <= i; j++) {
                    row[j] += factor * vector[j];
                }
            }
        }
        for (int i = 0; i < length; i++) {
            gram[i][i] += ridge;
        }
        return gram;
    }

    /** Solves by Cholesky's decomposition, in place. @param matrix lower half of a positive definite one */
    private static double[] solve(double[][] matrix, double[] right) {
        int length = right.length;
        for (int i = 0; i < length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(rest) : rest / matrix[j][j];
            }
        }
        for (int i = 0; i < length; i++) {
            for (int k = 0; k < i; k++) {
                right[i] -= matrix[i][k] * right[k];
            }
            right[i] /= matrix[i][i];
        }
        for (int i = length - 1; i >= 0; i--) {
            for (int k = i + 1; k < length; k++) {
                right[i] -= matrix[k][i] * right[k];
            }
            right[i] /= matrix[i][i];
        }
        return right;
    }
}
