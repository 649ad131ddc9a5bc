package io.journeydb.media.image;

import static io.journeydb.media.image.Inspections.assertFaulty;
import static io.journeydb.media.image.Inspections.assertNoTruncationIsSound;
import static io.journeydb.media.image.Inspections.assertSound;
import static io.journeydb.media.image.Inspections.faultOf;
import static io.journeydb.media.image.Pieces.bytes;
import static io.journeydb.media.image.Pieces.concat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegStructureTest {

    @Test
    void baselineAndProgressiveJpegsOfTheJdkAreSound() {
        assertSound(SampleImages.jpeg(320, 200), ImageType.JPEG, 320, 200);
        assertSound(SampleImages.progressiveJpeg(320, 200), ImageType.JPEG, 320, 200);
    }

    @Test
    void stuffedBytesRestartMarkersAndFillBytesAreSkipped() {
        byte[] fill = bytes(0xFF, 0xFF);
        byte[] image = concat(
                bytes(0xFF, 0xD8),
                fill,
                Pieces.jpegFrame(0xC2, 7, 5),
                Pieces.jpegScan(),
                Pieces.jpegScan(),
                fill,
                bytes(0xFF, 0xD9));

        assertSound(image, ImageType.JPEG, 7, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
    void everyKindOfFrameHeaderIsHeldToThePixelLimit(int marker) {
        byte[] image = concat(
                bytes(0xFF, 0xD8), Pieces.jpegFrame(marker, 40_000, 40_000), Pieces.jpegScan(), bytes(0xFF, 0xD9));

        assertFaulty(
                image,
                ImageFault.DIMENSIONS,
                "the JPEG claims 40,000 x 40,000 pixels; at most 50,000,000 pixels are taken");
    }

    @Test
    void aPictureWithoutAreaIsRefused() {
        assertThat(faultOf(Pieces.jpeg(0, 10))).isEqualTo(ImageFault.DIMENSIONS);
        assertThat(faultOf(Pieces.jpeg(10, 0))).isEqualTo(ImageFault.DIMENSIONS);
    }

    @Test
    void noTruncationIsSound() {
        assertNoTruncationIsSound(SampleImages.jpeg(40, 30));
        assertNoTruncationIsSound(SampleImages.progressiveJpeg(40, 30));
    }

    @Test
    void aTruncatedPictureSaysWhereItStops() {
        byte[] image = SampleImages.jpeg(320, 200);

        assertFaulty(
                Arrays.copyOf(image, image.length - 100),
                ImageFault.TRUNCATED,
                String.format("the JPEG stops after %,d bytes, in the middle of its picture", image.length - 100));
        assertFaulty(
                bytes(0xFF, 0xD8, 0xFF, 0xE1, 0x10, 0x00, 1, 2, 3),
                ImageFault.TRUNCATED,
                "the JPEG ends in the middle of segment FFE1: 4,096 bytes announced, 5 there");
    }

    @Test
    void bytesAfterTheEndAreRefused() {
        assertFaulty(
                concat(SampleImages.jpeg(40, 30), new byte[2_000]),
                ImageFault.TRAILING,
                "2,000 bytes follow the end of the JPEG");
        assertThat(faultOf(concat(Pieces.jpeg(4, 4), Pieces.jpeg(4, 4)))).isEqualTo(ImageFault.TRAILING);
    }

    @Test
    void aThumbnailWithinASegmentIsNotTheEnd() {
        byte[] thumbnail = Pieces.jpeg(4, 4);
        byte[] image = SampleImages.jpeg(40, 30);
        byte[] withThumbnail = concat(
                bytes(0xFF, 0xD8, 0xFF, 0xE1, 0, thumbnail.length + 2),
                thumbnail,
                Arrays.copyOfRange(image, 2, image.length));

        assertSound(withThumbnail, ImageType.JPEG, 40, 30);
    }

    @Test
    void contradictionsAreCorrupt() {
        byte[] start = bytes(0xFF, 0xD8);
        byte[] end = bytes(0xFF, 0xD9);
        byte[] frame = Pieces.jpegFrame(0xC0, 4, 4);

        assertFaulty(
                concat(start, frame, frame, Pieces.jpegScan(), end),
                ImageFault.CORRUPT,
                "the JPEG has more than one frame header");
        assertFaulty(
                concat(start, Pieces.jpegScan(), frame, end),
                ImageFault.CORRUPT,
                "the JPEG has a scan before its frame header");
        assertFaulty(concat(start, end), ImageFault.CORRUPT, "the JPEG ends without a picture in it");
        assertFaulty(concat(start, frame, end), ImageFault.CORRUPT, "the JPEG ends without a picture in it");
        assertThat(faultOf(concat(start, start, end))).isEqualTo(ImageFault.CORRUPT);
        assertThat(faultOf(concat(start, bytes(0xFF, 0xFE, 0, 1), end))).isEqualTo(ImageFault.CORRUPT);
        assertThat(faultOf(concat(start, bytes(0xFF, 0xFE, 0, 2, 7), end))).isEqualTo(ImageFault.CORRUPT);
        assertThat(faultOf(concat(start, bytes(0xFF, 0xC0, 0, 9, 8, 0, 4, 0, 4, 3, 0), end)))
                .isEqualTo(ImageFault.CORRUPT);
    }
}
