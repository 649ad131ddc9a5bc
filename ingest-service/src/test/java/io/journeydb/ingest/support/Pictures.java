package io.journeydb.ingest.support;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Small pictures; the same seed gives the same bytes. */
public final class Pictures {

    private static final int SIDE = 32;

    private Pictures() {}

    public static byte[] jpeg(long seed) {
        return encode("jpg", noise(seed, SIDE));
    }

    public static byte[] png(long seed) {
        return encode("png", noise(seed, SIDE));
    }

    /** A PNG of more than 512 KiB, since noise does not compress. */
    public static byte[] largePng(long seed) {
        return encode("png", noise(seed, 512));
    }

    private static BufferedImage noise(long seed, int side) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                image.setRGB(x, y, new Color(random.nextInt(1 << 24)).getRGB());
            }
        }
        return image;
    }

    private static byte[] encode(String format, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
