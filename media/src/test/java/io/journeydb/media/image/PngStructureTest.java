package io.journeydb.media.image;

import static io.journeydb.media.image.Inspections.assertFaulty;
import static io.journeydb.media.image.Inspections.assertNoTruncationIsSound;
import static io.journeydb.media.image.Inspections.assertSound;
import static io.journeydb.media.image.Inspections.faultOf;
import static io.journeydb.media.image.Pieces.ascii;
import static io.journeydb.media.image.Pieces.bytes;
import static io.journeydb.media.image.Pieces.concat;
import static io.journeydb.media.image.Pieces.pngChunk;
import static io.journeydb.media.image.Pieces.pngHeader;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PngStructureTest {

    private static final byte[] DATA = pngChunk("IDAT", bytes(1, 2, 3));
    private static final byte[] END = pngChunk("IEND", new byte[0]);

    @Test
    void pngsOfTheJdkAreSound() {
        assertSound(SampleImages.png(320, 200), ImageType.PNG, 320, 200);
    }

    @Test
    void textAndPrivateChunksAreTakenUnread() {
        byte[] image = Pieces.png(
                pngHeader(3, 2), pngChunk("zTXt", bytes(1, 2)), DATA, DATA, pngChunk("prVt", ascii("x")), END);

        assertSound(image, ImageType.PNG, 3, 2);
    }

    @Test
    void noTruncationIsSound() {
        assertNoTruncationIsSound(SampleImages.png(40, 30));
    }

    @Test
    void aTruncatedChunkSaysWhatIsMissing() {
        byte[] image = Pieces.png(pngHeader(3, 2), pngChunk("IDAT", new byte[4_096]));

        assertFaulty(
                Arrays.copyOf(image, 8 + 25 + 8 + 1_200),
                ImageFault.TRUNCATED,
                "the PNG ends in the middle of chunk IDAT: 4,100 bytes announced with its checksum, 1,200 there");
        assertFaulty(image, ImageFault.TRUNCATED, "the PNG stops after 4,141 bytes, before its end");
    }

    @Test
    void aFileBehindThePictureIsRefused() {
        assertFaulty(
                concat(SampleImages.png(40, 30), ascii("PK\3\4"), new byte[996]),
                ImageFault.TRAILING,
                "1,000 bytes follow the end of the PNG");
    }

    @Test
    void aWrongChecksumOfAnyChunkIsCorrupt() {
        byte[] image = SampleImages.png(40, 30);
        image[60] ^= 1;

        assertFaulty(image, ImageFault.CORRUPT, "the checksum of chunk IDAT of the PNG is wrong");
    }

    @Test
    void dimensionsAreRefusedByTheHeaderAlone() {
        assertFaulty(
                Pieces.png(pngHeader(40_000, 40_000)),
                ImageFault.DIMENSIONS,
                "the PNG claims 40,000 x 40,000 pixels; at most 50,000,000 pixels are taken");
        assertThat(faultOf(Pieces.png(pngHeader(0xFFFF_FFFFL, 0xFFFF_FFFFL)))).isEqualTo(ImageFault.DIMENSIONS);
        assertThat(faultOf(Pieces.png(pngHeader(0, 1)))).isEqualTo(ImageFault.DIMENSIONS);
        assertThat(faultOf(Pieces.png(pngHeader(0x7FFF_FFFFL, 0x7FFF_FFFFL)))).isEqualTo(ImageFault.DIMENSIONS);
    }

    @Test
    void anAnimationIsRefused() {
        byte[] image = Pieces.png(pngHeader(3, 2), pngChunk("acTL", new byte[8]), DATA, END);

        assertFaulty(image, ImageFault.FRAMES, "the PNG is animated (chunk acTL)");
    }

    @Test
    void threeHundredThousandChunksAreRefusedAfterTheFirstTwentyThousand() {
        byte[] text = pngChunk("tEXt", ascii("a\0b"));
        var chunks = new byte[300_000][];
        Arrays.fill(chunks, text);
        byte[] image = Pieces.png(pngHeader(3, 2), concat(chunks), DATA, END);

        assertFaulty(image, ImageFault.CORRUPT, "the PNG has more than 20,000 chunks");
    }

    @Test
    void contradictionsAreCorrupt() {
        byte[] header = pngHeader(3, 2);

        assertFaulty(Pieces.png(DATA, END), ImageFault.CORRUPT, "chunk 1 of the PNG is IDAT");
        assertFaulty(Pieces.png(header, header, DATA, END), ImageFault.CORRUPT, "chunk 2 of the PNG is IHDR");
        assertFaulty(Pieces.png(header, END), ImageFault.CORRUPT, "the PNG ends without a picture in it");
        assertFaulty(
                Pieces.png(header, DATA, pngChunk("tEXt", bytes(1)), DATA, END),
                ImageFault.CORRUPT,
                "the PNG's picture is interrupted by other chunks");
        assertFaulty(
                Pieces.png(header, DATA, pngChunk("IEND", bytes(1))),
                ImageFault.CORRUPT,
                "the PNG's chunk IEND has 1 bytes instead of 0");
        assertFaulty(
                Pieces.png(header, concat(bytes(0xFF, 0, 0, 0), ascii("IDAT"))),
                ImageFault.CORRUPT,
                "the PNG's chunk IDAT announces 4,278,190,080 bytes");
        assertThat(faultOf(Pieces.png(pngChunk("IHDR", new byte[12])))).isEqualTo(ImageFault.CORRUPT);
        assertThat(faultOf(Pieces.png(header, new byte[20]))).isEqualTo(ImageFault.CORRUPT);
    }

    @Test
    void aFormatOfPixelsThatDoesNotExistIsCorrupt() {
        byte[] fiveBits = pngChunk("IHDR", concat(Pieces.u32(3), Pieces.u32(2), bytes(5, 2, 0, 0, 0)));

        assertFaulty(
                Pieces.png(fiveBits, DATA, END),
                ImageFault.CORRUPT,
                "the PNG's header names a format of pixels that does not exist");
    }
}
