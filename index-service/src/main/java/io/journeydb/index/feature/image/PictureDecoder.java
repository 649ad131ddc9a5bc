package io.journeydb.index.feature.image;

import io.journeydb.index.feature.image.Decoding.Decoded;
import io.journeydb.index.feature.image.Decoding.Undecodable;
import io.journeydb.media.image.ImageInspection.Faulty;
import io.journeydb.media.image.ImageInspection.Sound;
import io.journeydb.media.image.ImageInspector;
import io.journeydb.media.image.ImageLimits;
import io.journeydb.media.image.ImageType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes JPEG, PNG and WebP at a reduced scale: what is looked at needs no more than {@value #SIDE} pixels a side. Limits are
 * checked before any pixel is decoded, so that a file takes no more memory than {@link DecodingCost} allows, whatever it claims.
 * Thread safe; memory is bounded by how many threads decode at once.
 */
public final class PictureDecoder {

    /** The shorter side of a decoded picture is at least this, or the file's own; at most twice this, as a rule. */
    static final int SIDE = 256;

    /** Of a decoded picture, whatever its shape: 4 MB. */
    private static final double MAX_PIXELS = 1_000_000;

    private final ImageInspector inspector;
    private final int side;

    /** A decoder of files within {@code limits}: those of ingest, applied again to what the store gives. */
    public PictureDecoder(ImageLimits limits) {
        this(limits, SIDE);
    }

    /** The same at another scale. @param side that the shorter one of a decoded picture has at least, or the file's own */
    public PictureDecoder(ImageLimits limits, int side) {
        this.inspector = new ImageInspector(limits);
        this.side = side;
    }

    /** Decodes arbitrary bytes; never throws because of their content. */
    public Decoding decode(byte[] file) {
        return switch (inspector.inspect(file)) {
            case Faulty faulty -> new Undecodable(faulty.reason());
            case Sound sound
            when !DecodingCost.isBounded(sound, file) ->
                new Undecodable("the " + sound.type() + " of " + sound.width() + " x " + sound.height()
                        + " pixels would take too much memory");
            case Sound sound -> decode(sound, file);
        };
    }

    private Decoding decode(Sound sound, byte[] file) {
        ImageReader reader = reader(sound.type());
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            // Metadata may be inflated to any size, and is not looked at.
            reader.setInput(input, true, true);
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = step(sound.width(), sound.height());
            parameters.setSourceSubsampling(step, step, 0, 0);
            return new Decoded(onWhite(reader.read(0, parameters)));
        } catch (IOException | RuntimeException e) {
            // ImageIO tells damage by exceptions of any kind, such as IllegalArgumentException for a bad colour
            // profile.
            return new Undecodable(
                    "the " + sound.type() + " can't be decoded: " + e.getClass().getSimpleName());
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(ImageType type) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            throw new IllegalStateException("no decoder of " + type.mediaType() + " on the class path");
        }
        return readers.next();
    }

    /** Every which pixel of every which row is taken. */
    private int step(int width, int height) {
        int bySide = Math.min(width, height) / side;
        int byArea = (int) Math.ceil(Math.sqrt((double) width * height / MAX_PIXELS));
        return Math.max(1, Math.max(bySide, byArea));
    }

    private static BufferedImage onWhite(BufferedImage decoded) {
        BufferedImage picture = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        try {
            canvas.drawImage(decoded, 0, 0, Color.WHITE, null);
        } finally {
            canvas.dispose();
        }
        return picture;
    }
}
