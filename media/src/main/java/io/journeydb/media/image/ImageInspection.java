package io.journeydb.media.image;

import java.util.Objects;

/** What one pass over an image's bytes found. */
public sealed interface ImageInspection {

    /**
     * The structure is whole and within the limits. Pixels were not decoded: damage that keeps the structure intact is
     * not seen.
     *
     * @param type the detected format
     * @param width pixels, at least 1
     * @param height pixels, at least 1
     */
    record Sound(ImageType type, int width, int height) implements ImageInspection {
        public Sound {
            Objects.requireNonNull(type, "type");
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("an image of " + width + " x " + height + " has no area");
            }
        }
    }

    /**
     * The bytes are not to be taken.
     *
     * @param fault what kind of fault, for a program
     * @param reason what is wrong and where, for the person who sent it; holds nothing of the file but numbers and
     *     names of chunks, printable ASCII
     */
    record Faulty(ImageFault fault, String reason) implements ImageInspection {
        public Faulty {
            Objects.requireNonNull(fault, "fault");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
