package io.journeydb.index.feature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.journeydb.events.PerceptualHash;
import io.journeydb.index.feature.image.Decoding.Decoded;
import io.journeydb.index.search.DuplicateGroup;
import io.journeydb.media.image.ImageLimits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real pictures of Midjourney, which stay where they are and are not copied: what makes two of them near-duplicates. */
class RealPicturesTest {

    private static final Path PICTURES = Path.of(System.getProperty("journeydb.home", "."))
            .resolve("../shared/data/midjourney")
            .normalize();

    private final PictureDecoder decoder = new PictureDecoder(ImageLimits.DEFAULT);
    private final PerceptualHasher hasher = new PerceptualHasher();

    @BeforeAll
    static void needsThePictures() {
        assumeTrue(Files.isDirectory(PICTURES), () -> "skipped: there are no real pictures in " + PICTURES);
    }

    @Test
    void another_size_or_compression_is_a_near_duplicate() throws IOException {
        for (byte[] file : files()) {
            BufferedImage picture = decoded(file);
            int width = picture.getWidth();
            int height = picture.getHeight();

            for (byte[] copy : List.of(
                    DrawnPictures.jpeg(picture, 0.3),
                    DrawnPictures.png(DrawnPictures.scaled(picture, width / 2, height / 2)),
                    DrawnPictures.jpeg(DrawnPictures.scaled(picture, 2 * width, 2 * height), 0.8))) {
                assertThat(hash(copy).distanceTo(hash(file))).isLessThanOrEqualTo(DuplicateGroup.MAX_DISTANCE);
            }
        }
    }

    @Test
    void no_two_are_near_and_every_hash_tells_something() throws IOException {
        List<PerceptualHash> others = new ArrayList<>();
        for (byte[] file : files()) {
            PerceptualHash hash = hash(file);

            assertThat(DuplicateGroup.tells(hash)).isTrue();
            assertThat(others).allSatisfy(other -> assertThat(other.distanceTo(hash))
                    .isGreaterThan(4 * DuplicateGroup.MAX_DISTANCE));
            others.add(hash);
        }
    }

    private static List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(PICTURES)) {
            for (Path file : all.filter(each -> each.toString().endsWith(".jpg"))
                    .sorted()
                    .toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }

    private PerceptualHash hash(byte[] file) {
        return hasher.hash(decoded(file));
    }

    private BufferedImage decoded(byte[] file) {
        return ((Decoded) decoder.decode(file)).picture();
    }
}
