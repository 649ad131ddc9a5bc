package io.journeydb.cli.drawn.style;

import java.util.Random;

/** Smooth noise from a lattice of random values, computed row by row. Used by one thread. */
final class Clouds {
    private final float[][] lattice;
    private final int cell;

    Clouds(int side, int cell, Random random) {
        this.cell = cell;
        int knots = side / cell + 2;
        lattice = new float[knots][knots];
        for (float[] knotRow : lattice) {
            for (int i = 0; i < knots; i++) {
                knotRow[i] = random.nextFloat() * 2 - 1;
            }
        }
    }

    /** Fills the row {@code y} with values of −1 to 1. */
    void row(int y, float[] into) {
        float[] above = lattice[y / cell];
        float[] below = lattice[y / cell + 1];
        float down = ease(y % cell / (float) cell);
        float left = above[0] + (below[0] - above[0]) * down;
        for (int knot = 0, x = 0; x < into.length; knot++) {
            float right = above[knot + 1] + (below[knot + 1] - above[knot + 1]) * down;
            for (int i = 0; i < cell && x < into.length; i++, x++) {
                into[x] = left + (right - left) * ease(i / (float) cell);
            }
            left = right;
        }
    }

    private static float ease(float t) {
        return t * t * (3 - 2 * t);
    }
}
