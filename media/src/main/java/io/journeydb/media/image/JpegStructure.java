package io.journeydb.media.image;

import io.journeydb.media.image.ImageInspection.Sound;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One walk over a JPEG's marker segments and entropy-coded scans (ITU-T T.81, annex B), to EOI. Used once, by one
 * thread.
 */
final class JpegStructure {

    private static final int TEM = 0x01;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int SOF0 = 0xC0;
    private static final int SOF15 = 0xCF;
    /** Segment length, precision, height, width and the number of components. */
    private static final int SOF_FIXED_LENGTH = 8;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final Bytes bytes;
    private final ImageLimits limits;
    private int position = 2;
    private int width;
    private int height;
    private boolean frameSeen;
    private boolean scanSeen;

    JpegStructure(Bytes bytes, ImageLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    Sound walk() throws FaultFound {
        int marker = nextMarker();
        while (marker != EOI) {
            walkSegment(marker);
            marker = nextMarker();
        }
        if (!frameSeen || !scanSeen) {
            throw new FaultFound(ImageFault.CORRUPT, "the JPEG ends without a picture in it");
        }
        if (position < bytes.length()) {
            throw new FaultFound(
                    ImageFault.TRAILING, "%,d bytes follow the end of the JPEG", bytes.length() - position);
        }
        return new Sound(ImageType.JPEG, width, height);
    }

    /** Reads {@code FF marker} with any number of fill bytes {@code FF} before it. */
    private int nextMarker() throws FaultFound {
        if (position < bytes.length() && bytes.u8(position) != 0xFF) {
            throw new FaultFound(ImageFault.CORRUPT, "the JPEG has no marker at byte %,d", position);
        }
        while (position < bytes.length() && bytes.u8(position) == 0xFF) {
            position++;
        }
        if (position >= bytes.length()) {
            throw new FaultFound(ImageFault.TRUNCATED, "the JPEG stops after %,d bytes, before its end", position);
        }
        return bytes.u8(position++);
    }

    private void walkSegment(int marker) throws FaultFound {
        if (marker == TEM) {
            return;
        }
        if (marker == 0 || marker == SOI || isRestart(marker)) {
            throw new FaultFound(
                    ImageFault.CORRUPT, "the JPEG has a marker FF%02X out of place at byte %,d", marker, position - 2);
        }
        int length = segmentLength(marker);
        if (isStartOfFrame(marker)) {
            readFrame(length);
        }
        position += length;
        if (marker == SOS) {
            skipScan();
        }
    }

    private int segmentLength(int marker) throws FaultFound {
        int there = bytes.length() - position;
        int announced = there < 2 ? 2 : bytes.u16(position);
        if (announced > there) {
            throw new FaultFound(
                    ImageFault.TRUNCATED,
                    "the JPEG ends in the middle of segment FF%02X: %,d bytes announced, %,d there",
                    marker,
                    announced,
                    there);
        }
        if (announced < 2) {
            throw new FaultFound(ImageFault.CORRUPT, "the JPEG's segment FF%02X announces %d bytes", marker, announced);
        }
        return announced;
    }

    private void readFrame(int length) throws FaultFound {
        if (length < SOF_FIXED_LENGTH || length != SOF_FIXED_LENGTH + 3 * bytes.u8(position + 7)) {
            throw new FaultFound(ImageFault.CORRUPT, "the JPEG's frame header has a wrong length of %,d", length);
        }
        height = bytes.u16(position + 3);
        width = bytes.u16(position + 5);
        limits.check(ImageType.JPEG, width, height);
        if (frameSeen) {
            // Decoders disagree about which one counts, so a second one could claim what the first one hides.
            throw new FaultFound(ImageFault.CORRUPT, "the JPEG has more than one frame header");
        }
        frameSeen = true;
    }

    /** Skips entropy-coded data: {@code FF00} is a stuffed byte, {@code FFD0}–{@code FFD7} a restart, both within. */
    private void skipScan() throws FaultFound {
        if (!frameSeen) {
            throw new FaultFound(ImageFault.CORRUPT, "the JPEG has a scan before its frame header");
        }
        scanSeen = true;
        byte[] array = bytes.array();
        int last = array.length - 1;
        int at = nextFF(array, position, last);
        while (at < last && !endsScan(array[at + 1] & 0xFF)) {
            at = nextFF(array, at + 1, last);
        }
        if (at >= last) {
            throw new FaultFound(
                    ImageFault.TRUNCATED, "the JPEG stops after %,d bytes, in the middle of its picture", array.length);
        }
        position = at;
    }

    /**
     * The first byte FF from {@code at} on, or {@code end}. Looks at eight bytes at once, which is most of the work on a
     * picture beside its hash: in the complement FF is zero, and {@code (x - 01…01) & ~x & 80…80} is zero unless x has a zero
     * byte (H. S. Warren, Hacker's Delight, section 6-1).
     */
    private static int nextFF(byte[] array, int at, int end) {
        int next = at;
        while (next + Long.BYTES <= end && !hasFF((long) LONGS.get(array, next))) {
            next += Long.BYTES;
        }
        while (next < end && array[next] != (byte) 0xFF) {
            next++;
        }
        return next;
    }

    private static boolean hasFF(long eightBytes) {
        return (~eightBytes - ONES & eightBytes & HIGH_BITS) != 0;
    }

    private static boolean endsScan(int marker) {
        return marker != 0 && marker != 0xFF && !isRestart(marker);
    }

    private static boolean isRestart(int marker) {
        return marker >= RST0 && marker <= RST7;
    }

    private static boolean isStartOfFrame(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }
}
