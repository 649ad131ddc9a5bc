package io.journeydb.media.image;

/** Why a byte array is no image that can be taken. One fault is reported: the first that the pass comes upon. */
public enum ImageFault {
    /** No bytes at all. */
    EMPTY,
    /** More bytes than {@link ImageLimits#maxBytes()}. */
    SIZE,
    /** Neither JPEG, PNG nor WebP. */
    TYPE,
    /** No area, or more pixels than {@link ImageLimits#maxPixels()}. */
    DIMENSIONS,
    /** The bytes stop before the image does. */
    TRUNCATED,
    /** Bytes follow the image's end: another file may hide there. */
    TRAILING,
    /** The structure contradicts itself or the format: a wrong checksum, a chunk out of place, too many of them. */
    CORRUPT,
    /** Animated. A sample is one still picture. */
    FRAMES
}
