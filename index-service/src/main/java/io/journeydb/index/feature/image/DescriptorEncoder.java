package io.journeydb.index.feature.image;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A classical descriptor, computed anywhere without a model: colour layout (35 numbers), colour histogram (80), edge histogram
 * (80) and texture (59), each made 1 long, weighted, and put one after the other. So the inner product of two vectors is the
 * weighted mean of the four likenesses, as far as both pictures have all four.
 *
 * <p>It sees palette, composition and surface, not what is shown. Thread safe; the arithmetic is strict, so that a picture has
 * the same vector on every machine whose decoder gives the same pixels.
 */
public final class DescriptorEncoder implements ImageEncoder {

    /** Of the plane that edges and texture are read from. */
    private static final int SIDE = 128;

    /** Below it a part has nothing to tell, such as the layout of a picture that is grey all over. */
    private static final double NOTHING = 1e-6;

    /**
     * What each part contributes to the inner product. Textures of any two pictures have products near 1, colours anything
     * from 0 on: with equal weights colour alone decides. Measured on 300 drawn samples, the nearest of another prompt has the
     * same style (of {@code cli}'s drawn ones) for 70 % with these weights, for 47 % with equal ones, for 80 % by texture alone,
     * which knows nothing else; of the same prompt, where there is one, it is for 100 %.
     */
    private static final double LAYOUT = 0.05;

    private static final double COLOURS = 0.02;
    private static final double EDGES = 0.13;
    private static final double TEXTURE = 0.80;

    private final ColourLayout layout = new ColourLayout();

    @Override
    public String name() {
        return "descriptor";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public int dimensions() {
        return ColourLayout.dimensions()
                + ColourHistogram.dimensions()
                + EdgeHistogram.dimensions()
                + Texture.dimensions();
    }

    @Override
    public float[] encode(BufferedImage picture) {
        Plane luma = Plane.of(picture, Plane.LUMA, SIDE, SIDE);
        return together(List.of(
                new Part(layout.describe(picture), LAYOUT),
                new Part(ColourHistogram.describe(picture), COLOURS),
                new Part(EdgeHistogram.describe(luma), EDGES),
                new Part(Texture.describe(luma), TEXTURE)));
    }

    private record Part(double[] values, double weight) {

        boolean tells() {
            return Vectors.length(values) > NOTHING;
        }
    }

    /** Colours and texture of a picture always tell something, so that the sum of weights is never 0. */
    private float[] together(List<Part> parts) {
        double weights =
                parts.stream().filter(Part::tells).mapToDouble(Part::weight).sum();
        float[] vector = new float[dimensions()];
        int next = 0;
        for (Part part : parts) {
            double scale = part.tells() ? StrictMath.sqrt(part.weight() / weights) / Vectors.length(part.values()) : 0;
            for (double value : part.values()) {
                vector[next++] = (float) (value * scale);
            }
        }
        return vector;
    }
}
