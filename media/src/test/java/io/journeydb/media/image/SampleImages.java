package io.journeydb.media.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures drawn and written by the JDK, so that other code than the one under test decides what a valid file is. */
final class SampleImages {

    private SampleImages() {}

    static byte[] jpeg(int width, int height) {
        return jpeg(width, height, ImageWriteParam.MODE_DISABLED);
    }

    static byte[] progressiveJpeg(int width, int height) {
        return jpeg(width, height, ImageWriteParam.MODE_DEFAULT);
    }

    static byte[] png(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(width, height), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] jpeg(int width, int height, int progressiveMode) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(progressiveMode);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture(width, height), null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.ORANGE);
        canvas.fillOval(0, 0, width, height);
        canvas.setColor(Color.BLUE);
        canvas.drawLine(0, 0, width, height);
        canvas.dispose();
        return image;
    }
}
