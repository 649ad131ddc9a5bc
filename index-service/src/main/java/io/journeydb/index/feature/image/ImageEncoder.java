package io.journeydb.index.feature.image;

import java.awt.image.BufferedImage;

/**
 * Turns pictures into vectors whose inner product says how much alike they look. What {@link #name} and {@link #version} say
 * goes into every event, and vectors compare only where both are equal. Implementations are thread safe.
 */
public interface ImageEncoder {

    /** What it is called in events, see {@link io.journeydb.events.FeatureVector#isName}. */
    String name();

    /** Another one with every change after which the same picture has another vector; a name, too. */
    String version();

    /** How many components its vectors have. */
    int dimensions();

    /**
     * The picture's vector, of length 1; the same for the same picture, always.
     *
     * @param picture decoded, at a reduced scale as a rule; not changed
     */
    float[] encode(BufferedImage picture);
}
