package io.journeydb.cli.drawn.style;

/**
 * The forward cosine transform of JPEG by the method of Arai, Agui and Nakajima, which leaves a scale at every place that
 * {@link #scale} names and the quantiser takes away.
 */
final class Dct {
    private static final double[] AAN = {
        1.0, 1.387039845, 1.306562965, 1.175875602, 1.0, 0.785694958, 0.541196100, 0.275899379
    };

    private Dct() {}

    /** What the result of {@link #forward} is too large by at a place of the block, 0 to 63. */
    static double scale(int place) {
        return AAN[place >> 3] * AAN[place & 7] * 8;
    }

    /** Transforms a block of 64 in place. */
    static void forward(float[] block) {
        for (int row = 0; row < 64; row += 8) {
            line(block, row, 1);
        }
        for (int column = 0; column < 8; column++) {
            line(block, column, 8);
        }
    }

    private static void line(float[] d, int at, int step) {
        float sum07 = d[at] + d[at + 7 * step];
        float dif07 = d[at] - d[at + 7 * step];
        float sum16 = d[at + step] + d[at + 6 * step];
        float dif16 = d[at + step] - d[at + 6 * step];
        float sum25 = d[at + 2 * step] + d[at + 5 * step];
        float dif25 = d[at + 2 * step] - d[at + 5 * step];
        float sum34 = d[at + 3 * step] + d[at + 4 * step];
        float dif34 = d[at + 3 * step] - d[at + 4 * step];

        float outer = sum07 + sum34;
        float inner = sum16 + sum25;
        float across = sum07 - sum34;
        float turn = (sum16 - sum25 + across) * 0.707106781f;
        d[at] = outer + inner;
        d[at + 4 * step] = outer - inner;
        d[at + 2 * step] = across + turn;
        d[at + 6 * step] = across - turn;

        float low = dif34 + dif25;
        float mid = (dif25 + dif16) * 0.707106781f;
        float high = dif16 + dif07;
        float shift = (low - high) * 0.382683433f;
        float lowTurned = 0.541196100f * low + shift;
        float highTurned = 1.306562965f * high + shift;
        float plus = dif07 + mid;
        float minus = dif07 - mid;
        d[at + 5 * step] = minus + lowTurned;
        d[at + 3 * step] = minus - lowTurned;
        d[at + step] = plus + highTurned;
        d[at + 7 * step] = plus - highTurned;
    }
}
