package io.journeydb.media.image;

import io.journeydb.media.image.ImageInspection.Sound;

/**
 * One walk over a WebP's RIFF chunks (RFC 9649), to the end that the RIFF header announces. Used once, by one thread.
 */
final class WebpStructure {

    /** A still WebP has at most VP8X, ICCP, ALPH, one bitstream, EXIF and XMP; the rest is room for unknown ones. */
    static final int MAX_CHUNKS = 1_000;

    private static final int RIFF_HEADER = 12;
    /** What stands before the part of the file that the RIFF size counts. */
    private static final int RIFF_AND_SIZE = 8;

    private static final int NAME_AND_SIZE = 8;

    private final Bytes bytes;
    private final ImageLimits limits;
    private int position = RIFF_HEADER;
    private int chunks;
    private WebpFrame canvas;
    private WebpFrame picture;

    WebpStructure(Bytes bytes, ImageLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    Sound walk() throws FaultFound {
        checkRiffSize();
        while (position < bytes.length()) {
            walkChunk();
        }
        if (picture == null) {
            throw new FaultFound(ImageFault.CORRUPT, "the WebP ends without a picture in it");
        }
        if (canvas != null && !canvas.equals(picture)) {
            throw new FaultFound(
                    ImageFault.CORRUPT,
                    "the WebP's picture of %,d x %,d does not fit its canvas of %,d x %,d",
                    picture.width(),
                    picture.height(),
                    canvas.width(),
                    canvas.height());
        }
        return new Sound(ImageType.WEBP, picture.width(), picture.height());
    }

    private void checkRiffSize() throws FaultFound {
        long announced = bytes.u32LittleEndian(4) + RIFF_AND_SIZE;
        if (announced < RIFF_HEADER) {
            throw new FaultFound(ImageFault.CORRUPT, "the WebP announces %,d bytes in all", announced);
        }
        if (announced > bytes.length()) {
            throw new FaultFound(
                    ImageFault.TRUNCATED, "the WebP announces %,d bytes, %,d are there", announced, bytes.length());
        }
        if (announced < bytes.length()) {
            throw new FaultFound(
                    ImageFault.TRAILING, "%,d bytes follow the end of the WebP", bytes.length() - announced);
        }
    }

    private void walkChunk() throws FaultFound {
        int there = bytes.length() - position - NAME_AND_SIZE;
        if (there < 0) {
            throw new FaultFound(ImageFault.TRUNCATED, "the WebP ends in the middle of a chunk's name");
        }
        if (++chunks > MAX_CHUNKS) {
            throw new FaultFound(ImageFault.CORRUPT, "the WebP has more than %,d chunks", MAX_CHUNKS);
        }
        String name = bytes.chunkName(position);
        long announced = bytes.u32LittleEndian(position + 4);
        // Chunks begin at even offsets: an odd one is followed by a byte of padding.
        long padded = announced + (announced & 1);
        if (padded > there) {
            throw new FaultFound(
                    ImageFault.TRUNCATED,
                    "the WebP ends in the middle of chunk %s: %,d bytes announced, %,d there",
                    name.strip(),
                    padded,
                    there);
        }
        visit(name, position + NAME_AND_SIZE, (int) announced);
        position += NAME_AND_SIZE + (int) padded;
    }

    private void visit(String name, int offset, int length) throws FaultFound {
        boolean opens = name.equals("VP8X") || name.equals("VP8 ") || name.equals("VP8L");
        if (chunks == 1 && !opens || chunks > 1 && name.equals("VP8X")) {
            throw new FaultFound(ImageFault.CORRUPT, "chunk %d of the WebP is %s", chunks, name.strip());
        }
        switch (name) {
            case "VP8X" -> canvas = limited(WebpFrame.extended(bytes, offset, length));
            case "VP8 " -> takePicture(WebpFrame.lossy(bytes, offset, length));
            case "VP8L" -> takePicture(WebpFrame.lossless(bytes, offset, length));
            case "ANIM", "ANMF" -> throw new FaultFound(ImageFault.FRAMES, "the WebP is animated (chunk %s)", name);
            default -> {
                // Colour profile, alpha, EXIF, XMP and unknown chunks are passed over, as the format asks for.
            }
        }
    }

    private void takePicture(WebpFrame frame) throws FaultFound {
        if (picture != null) {
            throw new FaultFound(ImageFault.CORRUPT, "the WebP has more than one picture");
        }
        picture = limited(frame);
    }

    private WebpFrame limited(WebpFrame frame) throws FaultFound {
        limits.check(ImageType.WEBP, frame.width(), frame.height());
        return frame;
    }
}
