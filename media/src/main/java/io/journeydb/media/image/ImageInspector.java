package io.journeydb.media.image;

import io.journeydb.media.image.ImageInspection.Faulty;
import java.util.Locale;
import java.util.Objects;

/**
 * Looks at an image's structure: type, dimensions, frames, truncation, bytes after the end, checksums. The time is
 * linear in the number of bytes there, the memory constant, whatever the bytes claim. Immutable and thread safe.
 */
public final class ImageInspector {

    private final ImageLimits limits;

    public ImageInspector(ImageLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * Inspects arbitrary bytes; never throws because of their content.
     *
     * @param image the whole file; read during the call, neither kept nor changed
     */
    public ImageInspection inspect(byte[] image) {
        if (image.length == 0) {
            return new Faulty(ImageFault.EMPTY, "the image is empty");
        }
        if (image.length > limits.maxBytes()) {
            return new Faulty(
                    ImageFault.SIZE,
                    String.format(
                            Locale.ROOT,
                            "the image has %,d bytes; at most %,d are taken",
                            image.length,
                            limits.maxBytes()));
        }
        try {
            return inspectStructure(new Bytes(image));
        } catch (FaultFound found) {
            return found.asInspection();
        }
    }

    private ImageInspection inspectStructure(Bytes bytes) throws FaultFound {
        return switch (Signature.detect(bytes)) {
            case JPEG -> new JpegStructure(bytes, limits).walk();
            case PNG -> new PngStructure(bytes, limits).walk();
            case WEBP -> new WebpStructure(bytes, limits).walk();
        };
    }
}
