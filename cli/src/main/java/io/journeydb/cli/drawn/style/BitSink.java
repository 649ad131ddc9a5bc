package io.journeydb.cli.drawn.style;

import java.util.Arrays;

/** Collects the bits of a JPEG scan, a zero byte after every 0xFF. Used by one thread. */
final class BitSink {
    private byte[] bytes = new byte[1 << 19];
    private int size;
    private long pending;
    private int held;

    /** Appends the lowest {@code length} bits, at most 32. */
    void put(int bits, int length) {
        pending = pending << length | bits & (1L << length) - 1;
        held += length;
        while (held >= 8) {
            held -= 8;
            put((byte) (pending >> held));
        }
    }

    /** Fills the last byte with ones and returns everything. */
    byte[] finish() {
        if (held > 0) {
            put(0x7F, 8 - held);
        }
        return Arrays.copyOf(bytes, size);
    }

    private void put(byte value) {
        if (size + 2 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        bytes[size++] = value;
        if (value == -1) {
            bytes[size++] = 0;
        }
    }
}
