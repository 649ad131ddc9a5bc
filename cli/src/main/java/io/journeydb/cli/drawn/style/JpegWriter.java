package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Scene;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The last step of a picture: corners darkened, grain laid over, written as JPEG. The grain is of brightness only; it
 * and the quality decide the size of the file. The JDK's encoder writes it.
 *
 * @param grain standard deviation of the grain, in steps of 255
 * @param quality the quality of the JPEG, 0 to 1
 */
record JpegWriter(double grain, float quality) {

    byte[] write(Surface surface, double vignette, long seed) {
        BufferedImage finished = new BufferedImage(Scene.SIDE, Scene.SIDE, BufferedImage.TYPE_3BYTE_BGR);
        finish(surface.pixels(), ((DataBufferByte) finished.getRaster().getDataBuffer()).getData(), vignette, seed);
        return encode(finished);
    }

    private void finish(int[] pixels, byte[] out, double vignette, long seed) {
        Grain rows = new Grain(seed);
        int factor = Grain.factor(grain);
        int[] fall = fall(vignette);
        for (int y = 0, i = 0, o = 0; y < Scene.SIDE; y++) {
            int row = rows.row();
            for (int x = 0; x < Scene.SIDE; x++, i++, o += 3) {
                int light = 65536 - fall[x] - fall[y];
                int noise = Grain.at(row, x) * factor + 2048 >> 12;
                int rgb = pixels[i];
                out[o] = channel(((rgb & 255) * light >> 16) + noise);
                out[o + 1] = channel(((rgb >> 8 & 255) * light >> 16) + noise);
                out[o + 2] = channel(((rgb >> 16 & 255) * light >> 16) + noise);
            }
        }
    }

    private static int[] fall(double vignette) {
        int[] fall = new int[Scene.SIDE];
        for (int i = 0; i < fall.length; i++) {
            double off = (i - Scene.SIDE / 2.0) / (Scene.SIDE / 2.0);
            fall[i] = (int) (65536 * vignette * 0.5 * off * off);
        }
        return fall;
    }

    private static byte channel(int value) {
        return (byte) Math.max(0, Math.min(255, value));
    }

    private byte[] encode(BufferedImage image) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 19);
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
