package io.journeydb.ingest.support;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** PNGs with something wrong, made from a sound one. */
public final class Damaged {

    /** Signature, and the IHDR chunk of 13 bytes with its length, name and CRC. */
    private static final int HEADER = 8 + 25;

    private Damaged() {}

    public static byte[] truncated(byte[] png) {
        return Arrays.copyOf(png, png.length / 2);
    }

    public static byte[] followedByZip(byte[] png) {
        return joined(png, new byte[] {'P', 'K', 5, 6}, new byte[18]);
    }

    public static byte[] wrongCrc(byte[] png) {
        byte[] damaged = png.clone();
        damaged[HEADER - 1] ^= 1;
        return damaged;
    }

    /** A header that claims these dimensions, and nothing after it. */
    public static byte[] claiming(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        return joined(signature, chunk("IHDR", header));
    }

    /** So many empty text chunks behind the header. */
    public static byte[] chunks(byte[] png, int count) {
        byte[] chunk = chunk("tEXt", new byte[] {'a', 0});
        ByteBuffer repeated = ByteBuffer.allocate(chunk.length * count);
        for (int i = 0; i < count; i++) {
            repeated.put(chunk);
        }
        return inserted(png, repeated.array());
    }

    /** Announces two frames. */
    public static byte[] animated(byte[] png) {
        return inserted(
                png, chunk("acTL", ByteBuffer.allocate(8).putInt(2).putInt(0).array()));
    }

    private static byte[] inserted(byte[] png, byte[] chunks) {
        return joined(Arrays.copyOf(png, HEADER), chunks, Arrays.copyOfRange(png, HEADER, png.length));
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] named = joined(name.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 crc = new CRC32();
        crc.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
