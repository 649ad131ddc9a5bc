package io.journeydb.index.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.index.feature.image.DescriptorEncoder;
import io.journeydb.index.feature.image.DrawnPictures;
import io.journeydb.index.search.UnreadablePictureException;
import io.journeydb.media.image.ImageLimits;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class UploadedPicturesTest {

    private final DescriptorEncoder encoder = new DescriptorEncoder();
    private final UploadedPictures uploads = new UploadedPictures(ImageLimits.DEFAULT, encoder);

    @Test
    void an_uploaded_picture_has_the_vector_of_the_stored_one() {
        BufferedImage picture = DrawnPictures.picture(1, 200, 150);

        assertThat(uploads.of(DrawnPictures.png(picture))).isEqualTo(encoder.encode(picture));
    }

    @Test
    void what_is_no_picture_is_told_to_whoever_sent_it_every_time() {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> uploads.of(new byte[] {1, 2, 3}))
                    .isInstanceOf(UnreadablePictureException.class)
                    .hasMessageContaining("picture")
                    .hasMessageContaining("neither JPEG, PNG nor WebP");
        }
    }
}
