package io.journeydb.media.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.media.image.ImageInspection.Faulty;
import io.journeydb.media.image.ImageInspection.Sound;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ArbitraryBytesTest {

    private static final List<byte[]> IMAGES = List.of(
            SampleImages.jpeg(64, 48),
            SampleImages.progressiveJpeg(64, 48),
            SampleImages.png(64, 48),
            Pieces.webp(Pieces.lossy(64, 48)),
            Pieces.webp(Pieces.extended(0, 64, 48), Pieces.lossless(64, 48)));
    private static final List<byte[]> BEGINNINGS = List.of(
            new byte[0],
            Pieces.bytes(0xFF, 0xD8, 0xFF),
            Pieces.png(Pieces.pngHeader(3, 2)),
            Pieces.concat(Pieces.ascii("RIFF"), Pieces.u32LittleEndian(60), Pieces.ascii("WEBPVP8X")));

    @Property
    void noBytesMakeAnInspectionThrow(@ForAll("beginnings") byte[] beginning, @ForAll @Size(max = 512) byte[] rest) {
        ImageInspection inspection = Inspections.INSPECTOR.inspect(Pieces.concat(beginning, rest));

        assertThat(inspection).isNotNull();
    }

    @Property
    void noTruncationOfAnImageIsSound(@ForAll("images") byte[] image, @ForAll @IntRange(max = 1_000_000) int cut) {
        byte[] truncated = Arrays.copyOf(image, cut % image.length);

        assertThat(Inspections.INSPECTOR.inspect(truncated)).isInstanceOf(Faulty.class);
    }

    @Property
    void noAppendedBytesLeaveAnImageSound(
            @ForAll("images") byte[] image, @ForAll @Size(min = 1, max = 64) byte[] appendix) {
        ImageInspection inspection = Inspections.INSPECTOR.inspect(Pieces.concat(image, appendix));

        assertThat(inspection).isInstanceOfSatisfying(Faulty.class, faulty -> assertThat(faulty.fault())
                .isEqualTo(ImageFault.TRAILING));
    }

    @Property
    void aFlippedBitOfAPngIsNeverSound(
            @ForAll @IntRange(max = 1_000_000) int position, @ForAll @IntRange(max = 7) int bit) {
        byte[] png = SampleImages.png(8, 8);
        png[position % png.length] ^= (byte) (1 << bit);

        assertThat(Inspections.INSPECTOR.inspect(png)).isInstanceOf(Faulty.class);
    }

    @Property
    void whateverIsSoundIsWithinTheLimits(
            @ForAll("images") byte[] image, @ForAll @IntRange(max = 1_000_000) int position, @ForAll byte value) {
        byte[] damaged = image.clone();
        damaged[position % damaged.length] = value;

        if (Inspections.INSPECTOR.inspect(damaged) instanceof Sound sound) {
            assertThat((long) sound.width() * sound.height()).isBetween(1L, ImageLimits.DEFAULT.maxPixels());
        }
    }

    @Provide
    Arbitrary<byte[]> images() {
        return Arbitraries.of(IMAGES);
    }

    @Provide
    Arbitrary<byte[]> beginnings() {
        return Arbitraries.of(BEGINNINGS);
    }
}
