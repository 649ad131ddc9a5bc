package io.journeydb.media.image;

/**
 * The largest image that is taken.
 *
 * @param maxBytes size of the file in bytes, 1 or more
 * @param maxPixels width times height, 1 or more
 */
public record ImageLimits(int maxBytes, long maxPixels) {

    /** 16 MiB, which with its headers fits into a Kafka record of 18 MiB; and 50 megapixels, 200 MB when decoded. */
    public static final ImageLimits DEFAULT = new ImageLimits(16 * 1024 * 1024, 50_000_000L);

    public ImageLimits {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be at least 1, but is " + maxBytes);
        }
        if (maxPixels < 1) {
            throw new IllegalArgumentException("maxPixels must be at least 1, but is " + maxPixels);
        }
    }

    /** Refuses an image without area or with too many pixels, from its header and before anything else of it is read. */
    void check(ImageType type, long width, long height) throws FaultFound {
        if (width < 1 || height < 1) {
            throw new FaultFound(ImageFault.DIMENSIONS, "the %s claims %,d x %,d pixels: no area", type, width, height);
        }
        // Both are unsigned 32-bit numbers at most: dividing can't overflow, multiplying could.
        if (width > maxPixels / height) {
            throw new FaultFound(
                    ImageFault.DIMENSIONS,
                    "the %s claims %,d x %,d pixels; at most %,d pixels are taken",
                    type,
                    width,
                    height,
                    maxPixels);
        }
    }
}
