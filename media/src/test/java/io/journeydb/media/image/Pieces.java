package io.journeydb.media.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Puts files together by hand, byte by byte, for structures that no writer would produce. */
final class Pieces {

    static final byte[] PNG_SIGNATURE = bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

    private Pieces() {}

    static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] concat(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    static byte[] u32(long value) {
        return bytes((int) (value >> 24), (int) (value >> 16), (int) (value >> 8), (int) value);
    }

    static byte[] u32LittleEndian(long value) {
        return bytes((int) value, (int) (value >> 8), (int) (value >> 16), (int) (value >> 24));
    }

    static byte[] pngChunk(String name, byte[] data) {
        byte[] nameAndData = concat(ascii(name), data);
        var crc = new CRC32();
        crc.update(nameAndData);
        return concat(u32(data.length), nameAndData, u32(crc.getValue()));
    }

    /** A header of eight bits per channel, RGB. */
    static byte[] pngHeader(long width, long height) {
        return pngChunk("IHDR", concat(u32(width), u32(height), bytes(8, 2, 0, 0, 0)));
    }

    static byte[] png(byte[]... chunks) {
        return concat(PNG_SIGNATURE, concat(chunks));
    }

    /** SOI, a baseline frame header of three components, a scan of three bytes, EOI. */
    static byte[] jpeg(int width, int height) {
        return concat(bytes(0xFF, 0xD8), jpegFrame(0xC0, width, height), jpegScan(), bytes(0xFF, 0xD9));
    }

    static byte[] jpegFrame(int marker, int width, int height) {
        return concat(
                bytes(0xFF, marker, 0, 17, 8, height >> 8, height, width >> 8, width, 3),
                bytes(1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1));
    }

    /** A scan with a stuffed byte and a restart marker in its data. */
    static byte[] jpegScan() {
        return concat(
                bytes(0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 0x3F, 0), bytes(1, 0xFF, 0, 2, 0xFF, 0xD3, 3));
    }

    static byte[] webp(byte[]... chunks) {
        byte[] body = concat(ascii("WEBP"), concat(chunks));
        return concat(ascii("RIFF"), u32LittleEndian(body.length), body);
    }

    static byte[] webpChunk(String name, byte[] data) {
        return concat(ascii(name), u32LittleEndian(data.length), data, new byte[data.length & 1]);
    }

    /** The header of a key frame with a first partition of four bytes, which are there. */
    static byte[] lossy(int width, int height) {
        int tag = 4 << 5 | 1 << 4;
        return webpChunk(
                "VP8 ",
                concat(
                        bytes(tag, tag >> 8, tag >> 16, 0x9D, 0x01, 0x2A),
                        bytes(width, width >> 8, height, height >> 8, 7, 7, 7, 7)));
    }

    static byte[] lossless(int width, int height) {
        return webpChunk("VP8L", concat(bytes(0x2F), u32LittleEndian((width - 1) | (long) (height - 1) << 14)));
    }

    static byte[] extended(int flags, int width, int height) {
        int w = width - 1;
        int h = height - 1;
        return webpChunk("VP8X", bytes(flags, 0, 0, 0, w, w >> 8, w >> 16, h, h >> 8, h >> 16));
    }
}
