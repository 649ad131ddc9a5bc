package io.journeydb.media.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.media.image.ImageInspection.Faulty;
import io.journeydb.media.image.ImageInspection.Sound;
import java.util.Arrays;

/** Says in one line what is expected of an inspection with the default limits. */
final class Inspections {

    static final ImageInspector INSPECTOR = new ImageInspector(ImageLimits.DEFAULT);

    private Inspections() {}

    static void assertSound(byte[] image, ImageType type, int width, int height) {
        assertThat(INSPECTOR.inspect(image)).isEqualTo(new Sound(type, width, height));
    }

    static void assertFaulty(byte[] image, ImageFault fault, String reason) {
        assertThat(INSPECTOR.inspect(image)).isEqualTo(new Faulty(fault, reason));
    }

    static ImageFault faultOf(byte[] image) {
        return switch (INSPECTOR.inspect(image)) {
            case Faulty faulty -> faulty.fault();
            case Sound sound -> throw new AssertionError("expected a fault, but found " + sound);
        };
    }

    static void assertNoTruncationIsSound(byte[] image) {
        for (int length = 0; length < image.length; length++) {
            assertThat(INSPECTOR.inspect(Arrays.copyOf(image, length)))
                    .as("the first %d bytes of %d", length, image.length)
                    .isInstanceOf(Faulty.class);
        }
    }
}
