package io.journeydb.cli.drawn.style;

import static io.journeydb.cli.drawn.scene.Scene.SIDE;

import io.journeydb.cli.drawn.scene.Rgb;
import java.io.ByteArrayOutputStream;

/**
 * The last step of a picture: corners darkened, grain laid over, written as a baseline JFIF file with 4:2:0 chroma. The
 * grain is of brightness only; it and the quality decide the size of the file. ImageIO's writer takes 32 to 41 ms for
 * such a picture, more than all the painting, hence one of our own, whose bytes also don't depend on the JDK's library.
 *
 * @param grain standard deviation of the grain, in steps of 255
 * @param quality the quality of the JPEG, 0 to 1, as libjpeg counts it
 */
record JpegWriter(double grain, float quality) {
    private static final int MCU = 16;
    private static final int HALF = SIDE / 2;

    byte[] write(Surface surface, double vignette, long seed) {
        Quantum quantum = Quantum.of(quality);
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 19);
        JpegHeader.write(file, quantum);
        file.writeBytes(scan(surface.pixels(), quantum, fall(vignette), new Grain(seed)));
        file.write(0xFF);
        file.write(0xD9);
        return file.toByteArray();
    }

    private byte[] scan(int[] pixels, Quantum quantum, int[] fall, Grain rows) {
        BlockCoder luma = new BlockCoder(quantum.luma(), Huffman.LUMA_DC, Huffman.LUMA_AC);
        BlockCoder blue = new BlockCoder(quantum.chroma(), Huffman.CHROMA_DC, Huffman.CHROMA_AC);
        BlockCoder red = new BlockCoder(quantum.chroma(), Huffman.CHROMA_DC, Huffman.CHROMA_AC);
        float[] y = new float[SIDE * MCU];
        float[] cb = new float[HALF * MCU / 2];
        float[] cr = new float[HALF * MCU / 2];
        BitSink out = new BitSink();
        for (int top = 0; top < SIDE; top += MCU) {
            brightness(pixels, top, fall, rows, y);
            chroma(pixels, top, fall, cb, cr);
            for (int left = 0; left < SIDE; left += MCU) {
                luma.code(y, left, SIDE, out);
                luma.code(y, left + 8, SIDE, out);
                luma.code(y, left + 8 * SIDE, SIDE, out);
                luma.code(y, left + 8 * SIDE + 8, SIDE, out);
                blue.code(cb, left / 2, HALF, out);
                red.code(cr, left / 2, HALF, out);
            }
        }
        return out.finish();
    }

    private void brightness(int[] pixels, int top, int[] fall, Grain rows, float[] plane) {
        float strength = (float) Grain.factor(grain) / 4096;
        for (int line = 0, o = 0; line < MCU; line++) {
            int row = rows.row();
            int i = (top + line) * SIDE;
            for (int x = 0; x < SIDE; x++, i++, o++) {
                int rgb = pixels[i];
                float light = (65536 - fall[x] - fall[top + line]) / 65536f;
                float luma = 0.299f * Rgb.red(rgb) + 0.587f * Rgb.green(rgb) + 0.114f * Rgb.blue(rgb);
                float grained = luma * light + Grain.at(row, x) * strength;
                plane[o] = Math.max(0, Math.min(255, grained)) - 128;
            }
        }
    }

    private static void chroma(int[] pixels, int top, int[] fall, float[] cb, float[] cr) {
        for (int line = 0, o = 0; line < MCU; line += 2) {
            int i = (top + line) * SIDE;
            for (int x = 0; x < SIDE; x += 2, i += 2, o++) {
                int one = pixels[i];
                int two = pixels[i + 1];
                int three = pixels[i + SIDE];
                int four = pixels[i + SIDE + 1];
                int red = Rgb.red(one) + Rgb.red(two) + Rgb.red(three) + Rgb.red(four);
                int green = Rgb.green(one) + Rgb.green(two) + Rgb.green(three) + Rgb.green(four);
                int blue = Rgb.blue(one) + Rgb.blue(two) + Rgb.blue(three) + Rgb.blue(four);
                float light = (65536 - fall[x] - fall[top + line]) / 262144f;
                cb[o] = (-0.168736f * red - 0.331264f * green + 0.5f * blue) * light;
                cr[o] = (0.5f * red - 0.418688f * green - 0.081312f * blue) * light;
            }
        }
    }

    /** The light lost at each distance from the middle, in 1/65536; the losses of column and row add up. */
    private static int[] fall(double vignette) {
        int[] fall = new int[SIDE];
        for (int i = 0; i < SIDE; i++) {
            double off = (i - SIDE / 2.0) / (SIDE / 2.0);
            fall[i] = (int) (65536 * vignette * 0.5 * off * off);
        }
        return fall;
    }
}
