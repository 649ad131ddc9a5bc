package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Scene;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Everything of a JFIF file before its one scan: three components, luma of twice the chroma's resolution. */
final class JpegHeader {
    private static final String START_AND_JFIF = "ffd8" + "ffe000104a46494600010100000100010000";
    private static final String QUANTISERS = "ffdb0084";
    private static final String FRAME = "ffc0001108%1$04x%1$04x03" + "012200" + "021101" + "031101";
    private static final String CODES = "ffc401a2";
    private static final String SCAN = "ffda000c03" + "0100" + "0211" + "0311" + "003f00";

    private JpegHeader() {}

    static void write(ByteArrayOutputStream out, Quantum quantum) {
        put(out, START_AND_JFIF);
        put(out, QUANTISERS);
        quantiser(out, 0, quantum.luma());
        quantiser(out, 1, quantum.chroma());
        put(out, FRAME.formatted(Scene.SIDE));
        put(out, CODES);
        Huffman.LUMA_DC.writeTo(out);
        Huffman.LUMA_AC.writeTo(out);
        Huffman.CHROMA_DC.writeTo(out);
        Huffman.CHROMA_AC.writeTo(out);
        put(out, SCAN);
    }

    private static void quantiser(ByteArrayOutputStream out, int id, int[] table) {
        out.write(id);
        for (int place : BlockCoder.ZIGZAG) {
            out.write(table[place]);
        }
    }

    private static void put(ByteArrayOutputStream out, String hex) {
        out.writeBytes(HexFormat.of().parseHex(hex));
    }
}
