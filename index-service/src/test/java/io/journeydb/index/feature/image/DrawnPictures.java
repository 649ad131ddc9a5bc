package io.journeydb.index.feature.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures with some shape, drawn from a seed, and files of them. */
public final class DrawnPictures {

    private DrawnPictures() {}

    /** Another picture for every seed; shapes on a gradient. */
    public static BufferedImage picture(long seed, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setPaint(new GradientPaint(0, 0, colour(random), width, height, colour(random)));
        canvas.fillRect(0, 0, width, height);
        for (int shape = 0; shape < 9; shape++) {
            canvas.setColor(colour(random));
            int x = (int) (random.nextDouble() * width);
            int y = (int) (random.nextDouble() * height);
            int size = (int) ((0.1 + 0.4 * random.nextDouble()) * Math.min(width, height));
            switch (shape % 3) {
                case 0 -> canvas.fillOval(x - size / 2, y - size / 2, size, size);
                case 1 -> canvas.fillRect(x - size / 2, y - size / 2, size, size);
                default -> {
                    canvas.setStroke(new BasicStroke(size / 10f));
                    canvas.drawLine(x, y, width - x, height - y);
                }
            }
        }
        canvas.dispose();
        return picture;
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(0x1000000));
    }

    public static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = scaled.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, 0, 0, width, height, null);
        canvas.dispose();
        return scaled;
    }

    public static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] jpeg(BufferedImage picture, double quality) {
        return jpeg(picture, quality, ImageWriteParam.MODE_DISABLED);
    }

    static byte[] progressiveJpeg(BufferedImage picture) {
        return jpeg(picture, 0.8, ImageWriteParam.MODE_DEFAULT);
    }

    private static byte[] jpeg(BufferedImage picture, double quality, int progressive) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality((float) quality);
            parameters.setProgressiveMode(progressive);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
