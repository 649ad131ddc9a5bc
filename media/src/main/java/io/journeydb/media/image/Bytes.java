package io.journeydb.media.image;

import java.nio.charset.StandardCharsets;

/** Unsigned numbers and names read at absolute offsets of an array that is borrowed, not copied. */
record Bytes(byte[] array) {

    int length() {
        return array.length;
    }

    int u8(int offset) {
        return array[offset] & 0xFF;
    }

    int u16(int offset) {
        return u8(offset) << 8 | u8(offset + 1);
    }

    long u32(int offset) {
        return (long) u16(offset) << 16 | u16(offset + 2);
    }

    int u16LittleEndian(int offset) {
        return u8(offset) | u8(offset + 1) << 8;
    }

    int u24LittleEndian(int offset) {
        return u16LittleEndian(offset) | u8(offset + 2) << 16;
    }

    long u32LittleEndian(int offset) {
        return u16LittleEndian(offset) | (long) u16LittleEndian(offset + 2) << 16;
    }

    /** Whether the bytes at {@code offset} are {@code expected}; false when fewer are there. */
    boolean startsWith(int offset, byte... expected) {
        return offset + expected.length <= array.length && samePrefix(offset, expected, expected.length);
    }

    /** Whether these bytes are the beginning of {@code signature} and stop within it. */
    boolean stopsWithin(byte... signature) {
        return array.length < signature.length && samePrefix(0, signature, array.length);
    }

    /** The four characters that name a chunk, with anything unprintable as {@code ?}. */
    String chunkName(int offset) {
        var name = new byte[4];
        for (int i = 0; i < name.length; i++) {
            int value = u8(offset + i);
            name[i] = value >= 0x20 && value < 0x7F ? (byte) value : (byte) '?';
        }
        return new String(name, StandardCharsets.US_ASCII);
    }

    private boolean samePrefix(int offset, byte[] expected, int count) {
        for (int i = 0; i < count; i++) {
            if (array[offset + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
