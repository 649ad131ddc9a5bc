package io.journeydb.cli.drawn.style;

/** The example quantisation tables of ITU-T T.81 annex K.1 in natural order, scaled to a quality as libjpeg does. */
record Quantum(int[] luma, int[] chroma) {
    private static final int[] LUMA = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };
    private static final int[] CHROMA = {
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99,
                99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
                99, 99,
        99, 99, 99, 99
    };

    /** The tables of a quality, 0 to 1. */
    static Quantum of(float quality) {
        int percent = Math.clamp(Math.round(quality * 100), 1, 100);
        int scale = percent < 50 ? 5000 / percent : 200 - 2 * percent;
        return new Quantum(scaled(LUMA, scale), scaled(CHROMA, scale));
    }

    private static int[] scaled(int[] table, int scale) {
        int[] scaled = new int[64];
        for (int i = 0; i < 64; i++) {
            scaled[i] = Math.clamp((table[i] * scale + 50) / 100, 1, 255);
        }
        return scaled;
    }
}
