package io.journeydb.index.feature.image;

import io.journeydb.media.image.ImageInspection.Sound;

/**
 * What decoding takes, told before it is tried: a decoder that reads at a reduced scale still may hold the whole picture.
 *
 * <p>JPEG, where it is progressive, is held as coefficients outside the heap: 2 bytes for each of three components (libjpeg,
 * {@code jdcoefct.c}). PNG goes by rows, which are short where both sides are bounded. WebP has no reduced scale, and its
 * decoder (TwelveMonkeys) makes objects of every block of 4 x 4 pixels: between 30 and 40 bytes of heap a pixel, measured.
 */
final class DecodingCost {

    /** JPEG's own bound for a side; a PNG of 50 megapixels in one row would be a row of 400 MB. */
    private static final int MAX_SIDE = 65_535;

    /** 20 megapixels: with room for 4,096 x 4,096, what upscaling makes. At 6 bytes each, 120 MB. */
    private static final long MAX_PROGRESSIVE_PIXELS = 20_000_000L;

    /** 1,536 x 1,024 and a little more: some 65 MB. */
    private static final long MAX_WEBP_PIXELS = 1_600_000L;

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int PROGRESSIVE = 0xC2;

    private DecodingCost() {}

    /** Whether decoding stays within what one picture may take. */
    static boolean isBounded(Sound image, byte[] file) {
        if (image.width() > MAX_SIDE || image.height() > MAX_SIDE) {
            return false;
        }
        long pixels = (long) image.width() * image.height();
        return switch (image.type()) {
            case JPEG -> pixels <= MAX_PROGRESSIVE_PIXELS || isSequential(file);
            case PNG -> true;
            case WEBP -> pixels <= MAX_WEBP_PIXELS;
        };
    }

    /** Walks the segments of a file that was inspected up to its frame header. A sequential one of several scans is held, too. */
    private static boolean isSequential(byte[] jpeg) {
        int components = 0;
        int at = 2;
        while (at + 4 < jpeg.length) {
            int code = jpeg[at + 1] & 0xFF;
            if ((jpeg[at] & 0xFF) != MARKER || code == PROGRESSIVE) {
                return false;
            }
            if (code == MARKER) {
                at++;
                continue;
            }
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            if (isFrame(code) && at + 9 < jpeg.length) {
                components = jpeg[at + 9];
            }
            if (code == START_OF_SCAN) {
                return jpeg[at + 4] == components;
            }
            at += 2 + length;
        }
        return false;
    }

    /** Baseline and extended sequential: no other is decoded. */
    private static boolean isFrame(int code) {
        return code == 0xC0 || code == 0xC1;
    }
}
