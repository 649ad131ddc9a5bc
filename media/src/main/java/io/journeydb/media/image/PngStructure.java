package io.journeydb.media.image;

import io.journeydb.media.image.ImageInspection.Sound;
import java.util.zip.CRC32;

/** One walk over a PNG's chunks with their CRCs (W3C PNG, third edition), to IEND. Used once, by one thread. */
final class PngStructure {

    /** A PNG at the limit of 16 MiB, in the 8 KiB IDAT chunks that most encoders write, has 2,048 of them. */
    static final int MAX_CHUNKS = 20_000;

    private static final int LENGTH_AND_TYPE = 8;
    private static final int CRC = 4;
    private static final int IHDR_LENGTH = 13;

    private final Bytes bytes;
    private final ImageLimits limits;
    private final CRC32 crc = new CRC32();
    private int position = Signature.PNG.length;
    private int chunks;
    private long width;
    private long height;
    private long imageBytes;
    private boolean imageDataEnded;

    PngStructure(Bytes bytes, ImageLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    Sound walk() throws FaultFound {
        String chunk;
        do {
            chunk = walkChunk();
        } while (!chunk.equals("IEND"));
        if (imageBytes == 0) {
            throw new FaultFound(ImageFault.CORRUPT, "the PNG ends without a picture in it");
        }
        if (position < bytes.length()) {
            throw new FaultFound(ImageFault.TRAILING, "%,d bytes follow the end of the PNG", bytes.length() - position);
        }
        return new Sound(ImageType.PNG, (int) width, (int) height);
    }

    private String walkChunk() throws FaultFound {
        if (bytes.length() - position < LENGTH_AND_TYPE) {
            throw new FaultFound(ImageFault.TRUNCATED, "the PNG stops after %,d bytes, before its end", bytes.length());
        }
        if (++chunks > MAX_CHUNKS) {
            throw new FaultFound(ImageFault.CORRUPT, "the PNG has more than %,d chunks", MAX_CHUNKS);
        }
        String name = chunkName();
        int length = chunkLength(name);
        checkCrc(name, length);
        visit(name, position + LENGTH_AND_TYPE, length);
        position += LENGTH_AND_TYPE + length + CRC;
        return name;
    }

    private String chunkName() throws FaultFound {
        for (int i = 4; i < LENGTH_AND_TYPE; i++) {
            int letter = bytes.u8(position + i) | 0x20;
            if (letter < 'a' || letter > 'z') {
                throw new FaultFound(ImageFault.CORRUPT, "the PNG has no chunk at byte %,d", position);
            }
        }
        return bytes.chunkName(position + 4);
    }

    private int chunkLength(String name) throws FaultFound {
        long announced = bytes.u32(position);
        if (announced > Integer.MAX_VALUE) {
            throw new FaultFound(ImageFault.CORRUPT, "the PNG's chunk %s announces %,d bytes", name, announced);
        }
        int there = bytes.length() - position - LENGTH_AND_TYPE;
        if (announced + CRC > there) {
            throw new FaultFound(
                    ImageFault.TRUNCATED,
                    "the PNG ends in the middle of chunk %s: %,d bytes announced with its checksum, %,d there",
                    name,
                    announced + CRC,
                    there);
        }
        return (int) announced;
    }

    private void checkCrc(String name, int length) throws FaultFound {
        crc.reset();
        crc.update(bytes.array(), position + 4, 4 + length);
        if (crc.getValue() != bytes.u32(position + LENGTH_AND_TYPE + length)) {
            throw new FaultFound(ImageFault.CORRUPT, "the checksum of chunk %s of the PNG is wrong", name);
        }
    }

    private void visit(String name, int offset, int length) throws FaultFound {
        if ((chunks == 1) != name.equals("IHDR")) {
            throw new FaultFound(ImageFault.CORRUPT, "chunk %d of the PNG is %s", chunks, name);
        }
        boolean imageData = name.equals("IDAT");
        if (imageData && imageDataEnded) {
            throw new FaultFound(ImageFault.CORRUPT, "the PNG's picture is interrupted by other chunks");
        }
        imageDataEnded = imageBytes > 0 && !imageData;
        switch (name) {
            case "IHDR" -> readHeader(offset, length);
            case "IDAT" -> imageBytes += length;
            case "IEND" -> requireLength(name, length, 0);
            case "acTL", "fcTL", "fdAT" ->
                throw new FaultFound(ImageFault.FRAMES, "the PNG is animated (chunk %s)", name);
            default -> {
                // Text, colour, time and private chunks: their checksum is all that counts here.
            }
        }
    }

    private void readHeader(int offset, int length) throws FaultFound {
        requireLength("IHDR", length, IHDR_LENGTH);
        width = bytes.u32(offset);
        height = bytes.u32(offset + 4);
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new FaultFound(ImageFault.DIMENSIONS, "the PNG claims %,d x %,d pixels", width, height);
        }
        limits.check(ImageType.PNG, width, height);
        if (!depthFitsColour(bytes.u8(offset + 8), bytes.u8(offset + 9))
                || bytes.u16(offset + 10) != 0
                || bytes.u8(offset + 12) > 1) {
            throw new FaultFound(ImageFault.CORRUPT, "the PNG's header names a format of pixels that does not exist");
        }
    }

    /** The combinations of bit depth and colour type that the specification allows (table 12). */
    private static boolean depthFitsColour(int depth, int colour) {
        return switch (colour) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    private static void requireLength(String name, int length, int expected) throws FaultFound {
        if (length != expected) {
            throw new FaultFound(
                    ImageFault.CORRUPT, "the PNG's chunk %s has %,d bytes instead of %d", name, length, expected);
        }
    }
}
