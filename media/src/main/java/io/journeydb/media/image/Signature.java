package io.journeydb.media.image;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells formats apart by their first bytes, and names what is not taken, so that the sender knows what was sent. */
final class Signature {

    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] RIFF = ascii("RIFF");
    private static final byte[] WEBP = ascii("WEBP");
    private static final int WEBP_AT = 8;
    private static final int WEBP_HEADER = 12;
    /** Enough for a byte order mark, an XML declaration and a comment before the element that tells. */
    private static final int TEXT_PREFIX = 512;

    private Signature() {}

    static ImageType detect(Bytes bytes) throws FaultFound {
        if (bytes.startsWith(0, JPEG)) {
            return ImageType.JPEG;
        }
        if (bytes.startsWith(0, PNG)) {
            return ImageType.PNG;
        }
        if (bytes.startsWith(0, RIFF) && bytes.startsWith(WEBP_AT, WEBP)) {
            return ImageType.WEBP;
        }
        if (stopsWithinASignature(bytes)) {
            throw new FaultFound(ImageFault.TRUNCATED, "the image ends after %,d bytes", bytes.length());
        }
        throw new FaultFound(ImageFault.TYPE, "neither JPEG, PNG nor WebP, but %s", describe(bytes));
    }

    private static boolean stopsWithinASignature(Bytes bytes) {
        return bytes.stopsWithin(JPEG)
                || bytes.stopsWithin(PNG)
                || bytes.stopsWithin(RIFF)
                || (bytes.startsWith(0, RIFF) && bytes.length() < WEBP_HEADER);
    }

    private static String describe(Bytes bytes) {
        if (bytes.startsWith(0, ascii("GIF8"))) {
            return "a GIF";
        }
        if (bytes.startsWith(0, ascii("BM"))) {
            return "a BMP";
        }
        if (bytes.startsWith(0, ascii("II*\0")) || bytes.startsWith(0, ascii("MM\0*"))) {
            return "a TIFF";
        }
        if (bytes.startsWith(4, ascii("ftyp"))) {
            return "an AVIF, HEIC or MP4 file";
        }
        if (bytes.startsWith(0, ascii("PK\3\4"))) {
            return "a ZIP archive";
        }
        if (bytes.startsWith(0, ascii("%PDF"))) {
            return "a PDF";
        }
        return describeText(bytes);
    }

    private static String describeText(Bytes bytes) {
        int length = Math.min(bytes.length(), TEXT_PREFIX);
        var text = new String(bytes.array(), 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (text.contains("<svg")) {
            return "an SVG";
        }
        if (text.contains("<html") || text.contains("<!doctype html")) {
            return "an HTML page";
        }
        return "something else";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
