package io.journeydb.media.image;

import static io.journeydb.media.image.Inspections.assertFaulty;
import static io.journeydb.media.image.Inspections.assertNoTruncationIsSound;
import static io.journeydb.media.image.Inspections.assertSound;
import static io.journeydb.media.image.Inspections.faultOf;
import static io.journeydb.media.image.Pieces.bytes;
import static io.journeydb.media.image.Pieces.concat;
import static io.journeydb.media.image.Pieces.extended;
import static io.journeydb.media.image.Pieces.lossless;
import static io.journeydb.media.image.Pieces.lossy;
import static io.journeydb.media.image.Pieces.webp;
import static io.journeydb.media.image.Pieces.webpChunk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WebpStructureTest {

    private static final int ANIMATION = 0x02;

    @Test
    void lossyLosslessAndExtendedPicturesAreSound() {
        assertSound(webp(lossy(1024, 768)), ImageType.WEBP, 1024, 768);
        assertSound(webp(lossless(16_384, 3)), ImageType.WEBP, 16_384, 3);
        byte[] exif = webpChunk("EXIF", bytes(1, 2, 3));
        assertSound(webp(extended(0, 640, 480), lossy(640, 480), exif), ImageType.WEBP, 640, 480);
    }

    @Test
    void noTruncationIsSound() {
        assertNoTruncationIsSound(webp(lossy(1024, 768)));
        assertNoTruncationIsSound(webp(extended(0, 64, 48), lossless(64, 48), webpChunk("XMP ", bytes(1, 2, 3))));
    }

    @Test
    void theSizeThatRiffAnnouncesMustBeTheSizeOfTheFile() {
        byte[] image = webp(lossy(64, 48));

        assertFaulty(Arrays.copyOf(image, 30), ImageFault.TRUNCATED, "the WebP announces 34 bytes, 30 are there");
        assertFaulty(concat(image, new byte[1_500]), ImageFault.TRAILING, "1,500 bytes follow the end of the WebP");
    }

    @Test
    void aChunkThatReachesBeyondTheFileIsTruncated() {
        byte[] cut = webp(Arrays.copyOf(lossy(64, 48), 18));

        assertFaulty(
                cut, ImageFault.TRUNCATED, "the WebP ends in the middle of chunk VP8: 14 bytes announced, 10 there");
    }

    @Test
    void anAnimationIsRefused() {
        assertFaulty(webp(extended(ANIMATION, 64, 48)), ImageFault.FRAMES, "the WebP is animated");
        assertFaulty(
                webp(extended(0, 64, 48), webpChunk("ANIM", new byte[6])),
                ImageFault.FRAMES,
                "the WebP is animated (chunk ANIM)");
    }

    @Test
    void canvasAndPictureAreHeldToThePixelLimit() {
        assertFaulty(
                webp(extended(0, 40_000, 40_000)),
                ImageFault.DIMENSIONS,
                "the WEBP claims 40,000 x 40,000 pixels; at most 50,000,000 pixels are taken");
        assertThat(faultOf(webp(lossless(16_384, 16_384)))).isEqualTo(ImageFault.DIMENSIONS);
        assertThat(faultOf(webp(lossy(0, 4)))).isEqualTo(ImageFault.DIMENSIONS);
    }

    @Test
    void contradictionsAreCorrupt() {
        assertFaulty(
                webp(extended(0, 64, 48), lossy(64, 47)),
                ImageFault.CORRUPT,
                "the WebP's picture of 64 x 47 does not fit its canvas of 64 x 48");
        assertFaulty(webp(lossy(4, 4), lossy(4, 4)), ImageFault.CORRUPT, "the WebP has more than one picture");
        assertFaulty(webp(extended(0, 64, 48)), ImageFault.CORRUPT, "the WebP ends without a picture in it");
        assertFaulty(webp(webpChunk("EXIF", bytes(1, 2))), ImageFault.CORRUPT, "chunk 1 of the WebP is EXIF");
        assertThat(faultOf(webp(webpChunk("VP8 ", new byte[20])))).isEqualTo(ImageFault.CORRUPT);
        assertThat(faultOf(webp(webpChunk("VP8L", new byte[20])))).isEqualTo(ImageFault.CORRUPT);
        assertThat(faultOf(webp(webpChunk("VP8X", new byte[8])))).isEqualTo(ImageFault.CORRUPT);
    }

    @Test
    void aSwarmOfChunksIsRefused() {
        var chunks = new byte[5_000][];
        Arrays.fill(chunks, webpChunk("xxxx", new byte[0]));

        assertFaulty(webp(lossy(4, 4), concat(chunks)), ImageFault.CORRUPT, "the WebP has more than 1,000 chunks");
    }
}
