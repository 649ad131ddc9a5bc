package io.journeydb.index.search;

import java.util.Objects;

/**
 * The encoders whose vectors an index searches, one for each space.
 *
 * @param image of pictures
 * @param prompt of prompts
 */
public record Encoders(Encoder image, Encoder prompt) {

    public Encoders {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(prompt, "prompt");
    }

    /** The encoder of a space. */
    public Encoder of(VectorSpace space) {
        return switch (space) {
            case IMAGE -> image;
            case PROMPT -> prompt;
        };
    }
}
