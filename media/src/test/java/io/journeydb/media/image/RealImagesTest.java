package io.journeydb.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.journeydb.media.image.ImageInspection.Sound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RealImagesTest {

    private static final Path FOLDER = Path.of(System.getProperty("journeydb.home", ".."))
            .resolve("../shared/data/midjourney")
            .normalize();

    @Test
    void realMidjourneyJpegsAreSoundWithTheDimensionsThatADecoderSees() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the real images of ../shared/data/midjourney are not here: NOT RUN");

        List<Path> jpegs = jpegs();
        assertThat(jpegs).isNotEmpty();
        for (Path jpeg : jpegs) {
            var decoded = ImageIO.read(jpeg.toFile());
            assertThat(Inspections.INSPECTOR.inspect(Files.readAllBytes(jpeg)))
                    .as(jpeg.getFileName().toString())
                    .isEqualTo(new Sound(ImageType.JPEG, decoded.getWidth(), decoded.getHeight()));
        }
    }

    private static List<Path> jpegs() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".jpg")).toList();
        }
    }
}
