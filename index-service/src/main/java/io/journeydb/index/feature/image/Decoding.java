package io.journeydb.index.feature.image;

import java.awt.image.BufferedImage;
import java.util.Objects;

/** What became of a file. */
public sealed interface Decoding {

    /**
     * A picture.
     *
     * @param picture at a reduced scale, {@link BufferedImage#TYPE_INT_RGB}, transparent parts white
     */
    record Decoded(BufferedImage picture) implements Decoding {
        public Decoded {
            Objects.requireNonNull(picture, "picture");
        }
    }

    /**
     * No picture, now and for ever: the file is damaged, or takes more memory than a picture may.
     *
     * @param reason for an operator; nothing of the file but numbers and names of its parts
     */
    record Undecodable(String reason) implements Decoding {
        public Undecodable {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
