package io.journeydb.cli.drawn.style;

/** Turns the blocks of one component into bits: transform, quantiser, run lengths, codes. Used by one thread. */
final class BlockCoder {
    static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    private final Huffman dc;
    private final Huffman ac;
    private final float[] factors = new float[64];
    private final float[] block = new float[64];
    private int before;

    /** A coder of blocks with a quantisation table in natural order. */
    BlockCoder(int[] quantum, Huffman dc, Huffman ac) {
        this.dc = dc;
        this.ac = ac;
        for (int i = 0; i < 64; i++) {
            factors[i] = (float) (1 / (quantum[i] * Dct.scale(i)));
        }
    }

    /** Codes the block at a place of a plane whose values are centred on zero. */
    void code(float[] plane, int at, int stride, BitSink out) {
        for (int y = 0; y < 8; y++) {
            System.arraycopy(plane, at + y * stride, block, y * 8, 8);
        }
        Dct.forward(block);
        int direct = quantised(0);
        value(dc, 0, direct - before, out);
        before = direct;
        int zeros = 0;
        for (int k = 1; k < 64; k++) {
            int coefficient = quantised(ZIGZAG[k]);
            if (coefficient == 0) {
                zeros++;
                continue;
            }
            for (; zeros > 15; zeros -= 16) {
                out.put(ac.code(0xF0), ac.length(0xF0));
            }
            value(ac, zeros << 4, coefficient, out);
            zeros = 0;
        }
        if (zeros > 0) {
            out.put(ac.code(0), ac.length(0));
        }
    }

    private int quantised(int place) {
        return (int) (block[place] * factors[place] + 16384.5f) - 16384;
    }

    private static void value(Huffman table, int run, int value, BitSink out) {
        int bits = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
        int symbol = run | bits;
        int amount = (value >> 31) + value & (1 << bits) - 1;
        out.put(table.code(symbol) << bits | amount, table.length(symbol) + bits);
    }
}
