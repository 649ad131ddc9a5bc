package io.journeydb.media.image;

/** The dimensions in pixels that one of WebP's three kinds of header gives (RFC 9649, sections 2.5 to 2.7; RFC 6386). */
record WebpFrame(int width, int height) {

    private static final int EXTENDED_LENGTH = 10;
    private static final int ANIMATION_FLAG = 0x02;
    private static final int LOSSY_HEADER = 10;
    private static final int LOSSLESS_HEADER = 5;
    private static final int LOSSLESS_SIGNATURE = 0x2F;
    private static final int FOURTEEN_BITS = 0x3FFF;

    /** {@code VP8X}: the canvas. */
    static WebpFrame extended(Bytes bytes, int offset, int length) throws FaultFound {
        if (length != EXTENDED_LENGTH) {
            throw new FaultFound(
                    ImageFault.CORRUPT, "the WebP's chunk VP8X has %,d bytes instead of %d", length, EXTENDED_LENGTH);
        }
        if ((bytes.u8(offset) & ANIMATION_FLAG) != 0) {
            throw new FaultFound(ImageFault.FRAMES, "the WebP is animated");
        }
        return new WebpFrame(bytes.u24LittleEndian(offset + 4) + 1, bytes.u24LittleEndian(offset + 7) + 1);
    }

    /** {@code VP8 }: a key frame of VP8, whose first partition must lie within the chunk. */
    static WebpFrame lossy(Bytes bytes, int offset, int length) throws FaultFound {
        if (length < LOSSY_HEADER || !bytes.startsWith(offset + 3, (byte) 0x9D, (byte) 0x01, (byte) 0x2A)) {
            throw new FaultFound(ImageFault.CORRUPT, "the WebP's chunk VP8 holds no VP8 frame");
        }
        int tag = bytes.u24LittleEndian(offset);
        boolean keyFrame = (tag & 1) == 0;
        int firstPartition = tag >> 5;
        if (!keyFrame || firstPartition > length - LOSSY_HEADER) {
            throw new FaultFound(ImageFault.CORRUPT, "the WebP's chunk VP8 holds no whole key frame");
        }
        // The two upper bits of each number scale the display only.
        return new WebpFrame(
                bytes.u16LittleEndian(offset + 6) & FOURTEEN_BITS, bytes.u16LittleEndian(offset + 8) & FOURTEEN_BITS);
    }

    /** {@code VP8L}: lossless, version 0. */
    static WebpFrame lossless(Bytes bytes, int offset, int length) throws FaultFound {
        if (length < LOSSLESS_HEADER || bytes.u8(offset) != LOSSLESS_SIGNATURE) {
            throw new FaultFound(ImageFault.CORRUPT, "the WebP's chunk VP8L holds no lossless picture");
        }
        long bits = bytes.u32LittleEndian(offset + 1);
        if (bits >> 29 != 0) {
            throw new FaultFound(ImageFault.CORRUPT, "the WebP's chunk VP8L is of an unknown version");
        }
        return new WebpFrame((int) (bits & FOURTEEN_BITS) + 1, (int) (bits >> 14 & FOURTEEN_BITS) + 1);
    }
}
