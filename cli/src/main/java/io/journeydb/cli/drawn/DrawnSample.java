package io.journeydb.cli.drawn;

import io.journeydb.cli.drawn.scene.Scene;
import io.journeydb.cli.source.OutgoingSample;
import java.util.Map;
import java.util.UUID;

/**
 * One drawn sample. Prompt and truth are known without painting; the picture is painted when asked for. Immutable and
 * safe for many threads.
 *
 * @param index its place in the sequence, from 0
 * @param prompt the prompt as a user typed it, with parameters; the same string for all samples of a group
 * @param truth what the picture shows
 * @param jobid the job that made it; samples of one job differ in {@code gridindex}
 * @param gridindex its place in the job's grid, 1 to 4
 * @param pictureSeed what sets the picture apart from the others of its prompt
 */
public record DrawnSample(int index, String prompt, DrawnTruth truth, UUID jobid, int gridindex, long pictureSeed) {

    /** The generator that drawn samples claim, so that they are split as Midjourney's are. */
    public static final String GENERATOR = "midjourney";

    /** The author that tells them from real ones. */
    public static final String AUTHOR = "drawn";

    /** Width and height of every picture, pixels. */
    public static final int SIDE = Scene.SIDE;

    public DrawnSample {
        if (gridindex < 1 || gridindex > 4) {
            throw new IllegalArgumentException("gridindex is 1 to 4, not " + gridindex);
        }
    }

    /** Paints the picture: a JPEG of {@link #SIDE} pixels squared, 0.3 to 0.7 MB; on one JDK the same bytes each time. */
    public byte[] render() {
        return truth.style().render(Scene.compose(truth.content(), pictureSeed));
    }

    /**
     * This sample as it is pushed.
     *
     * @param picture what {@link #render} gave; not copied, and not to be changed
     */
    public OutgoingSample outgoing(byte[] picture) {
        return new OutgoingSample(
                prompt,
                new OutgoingSample.Content.ByValue(picture),
                Map.of(
                        "generator",
                        GENERATOR,
                        "author",
                        AUTHOR,
                        "jobid",
                        jobid.toString(),
                        "gridindex",
                        Integer.toString(gridindex)));
    }
}
