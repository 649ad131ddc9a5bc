package io.journeydb.media.image;

import static io.journeydb.media.image.Inspections.assertFaulty;
import static io.journeydb.media.image.Pieces.ascii;
import static io.journeydb.media.image.Pieces.bytes;
import static io.journeydb.media.image.Pieces.concat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.media.image.ImageInspection.Faulty;
import org.junit.jupiter.api.Test;

class ImageInspectorTest {

    @Test
    void noBytesAreEmpty() {
        assertFaulty(new byte[0], ImageFault.EMPTY, "the image is empty");
    }

    @Test
    void aByteMoreThanTheLimitIsTooLarge() {
        byte[] image = SampleImages.png(40, 30);
        var exact = new ImageInspector(new ImageLimits(image.length, 40 * 30));
        var oneLess = new ImageInspector(new ImageLimits(image.length - 1, 40 * 30));
        var onePixelLess = new ImageInspector(new ImageLimits(image.length, 40 * 30 - 1));

        assertThat(exact.inspect(image)).isEqualTo(new ImageInspection.Sound(ImageType.PNG, 40, 30));
        assertThat(oneLess.inspect(image))
                .isEqualTo(new Faulty(
                        ImageFault.SIZE,
                        "the image has " + image.length + " bytes; at most " + (image.length - 1) + " are taken"));
        assertThat(onePixelLess.inspect(image))
                .isEqualTo(new Faulty(
                        ImageFault.DIMENSIONS, "the PNG claims 40 x 30 pixels; at most 1,199 pixels are taken"));
    }

    @Test
    void whatIsNoImageIsNamed() {
        assertType(ascii("GIF89a\377\377"), "a GIF");
        assertType(ascii("BM123456"), "a BMP");
        assertType(ascii("II*\0...."), "a TIFF");
        assertType(concat(bytes(0, 0, 0, 32), ascii("ftypavif")), "an AVIF, HEIC or MP4 file");
        assertType(ascii("PK\3\4...."), "a ZIP archive");
        assertType(ascii("%PDF-1.7"), "a PDF");
        assertType(ascii("\n<!DOCTYPE HTML><p>404"), "an HTML page");
        assertType(ascii("<?xml version=\"1.0\"?><svg/>"), "an SVG");
        assertType(ascii("RIFF....WAVEfmt "), "something else");
        assertType(ascii("{\"prompt\": \"a cat\"}"), "something else");
    }

    @Test
    void theFirstBytesOfASignatureAreATruncatedImage() {
        assertFaulty(bytes(0xFF, 0xD8), ImageFault.TRUNCATED, "the image ends after 2 bytes");
        assertFaulty(ascii("RIFF...."), ImageFault.TRUNCATED, "the image ends after 8 bytes");
    }

    @Test
    void everyTypeHasItsMediaType() {
        assertThat(ImageType.values())
                .extracting(ImageType::mediaType)
                .containsExactly("image/jpeg", "image/png", "image/webp");
    }

    @Test
    void limitsBelowOneAreRefused() {
        assertThatThrownBy(() -> new ImageLimits(0, 1)).hasMessage("maxBytes must be at least 1, but is 0");
        assertThatThrownBy(() -> new ImageLimits(1, 0)).hasMessage("maxPixels must be at least 1, but is 0");
    }

    private static void assertType(byte[] file, String description) {
        assertFaulty(file, ImageFault.TYPE, "neither JPEG, PNG nor WebP, but " + description);
    }
}
