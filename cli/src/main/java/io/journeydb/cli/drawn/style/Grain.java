package io.journeydb.cli.drawn.style;

import java.util.Random;

/** A stock of bell-shaped noise that pictures cut their grain from. Never changes; safe for many threads. */
final class Grain {
    private static final int MASK = (1 << 18) - 1;
    private static final int SIGMA = 36;
    private static final byte[] STOCK = stock();

    private final Random random;

    Grain(long seed) {
        this.random = new Random(seed);
    }

    /** The place of a new row of grain. */
    int row() {
        return random.nextInt(MASK);
    }

    /** Noise of standard deviation about 36, −127 to 127, of the {@code x}th pixel of a row. */
    static int at(int row, int x) {
        return STOCK[row + x & MASK];
    }

    /** The factor in 1/4096 that brings the noise to a standard deviation. */
    static int factor(double sigma) {
        return (int) Math.round(sigma * 4096 / SIGMA);
    }

    private static byte[] stock() {
        Random random = new Random(0x6A6F75726E6579L);
        byte[] stock = new byte[MASK + 1];
        for (int i = 0; i < stock.length; i++) {
            stock[i] = (byte) Math.clamp(Math.round(random.nextGaussian() * SIGMA), -127, 127);
        }
        return stock;
    }
}
