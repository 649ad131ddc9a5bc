package io.journeydb.cli.drawn.style;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** The example code tables of the JPEG standard, ITU-T T.81 annex K.3: code and length of every symbol. */
final class Huffman {
    static final Huffman LUMA_DC = new Huffman(0x00, "00010501010101010100000000000000", "000102030405060708090a0b");
    static final Huffman CHROMA_DC = new Huffman(0x01, "00030101010101010101010000000000", "000102030405060708090a0b");
    static final Huffman LUMA_AC = new Huffman(
            0x10,
            "0002010303020403050504040000017d",
            "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a"
                    + "3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92"
                    + "939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4"
                    + "e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa");
    static final Huffman CHROMA_AC = new Huffman(
            0x11,
            "00020102040403040705040400010277",
            "0001020311040521310612415107617113223281081442" + "91a1b1c109233352f0156272d10a162434e125f11718191a26"
                    + "2728292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a828384858687"
                    + "88898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9da"
                    + "e2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa");

    private final int id;
    private final byte[] counts;
    private final byte[] symbols;
    private final int[] codes = new int[256];
    private final int[] lengths = new int[256];

    private Huffman(int id, String counts, String symbols) {
        this.id = id;
        this.counts = HexFormat.of().parseHex(counts);
        this.symbols = HexFormat.of().parseHex(symbols);
        int code = 0;
        int next = 0;
        for (int length = 1; length <= 16; length++) {
            for (int i = 0; i < this.counts[length - 1]; i++) {
                int symbol = this.symbols[next++] & 255;
                codes[symbol] = code++;
                lengths[symbol] = length;
            }
            code <<= 1;
        }
    }

    int code(int symbol) {
        return codes[symbol];
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /** Writes the table as a DHT segment has it. */
    void writeTo(ByteArrayOutputStream out) {
        out.write(id);
        out.writeBytes(counts);
        out.writeBytes(symbols);
    }
}
