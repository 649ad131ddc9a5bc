package io.journeydb.cli.drawn.scene;

/** Arithmetic on packed {@code 0xRRGGBB} colours; pure functions, every channel clamped to 0–255. */
public final class Rgb {

    private Rgb() {}

    /** Red of a packed colour, 0–255. */
    public static int red(int rgb) {
        return rgb >> 16 & 255;
    }

    /** Green of a packed colour, 0–255. */
    public static int green(int rgb) {
        return rgb >> 8 & 255;
    }

    /** Blue of a packed colour, 0–255. */
    public static int blue(int rgb) {
        return rgb & 255;
    }

    /** Packs three channels, clamping each. */
    public static int of(double red, double green, double blue) {
        return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
    }

    /** The colour {@code share} of the way from {@code from} to {@code to}; 0 gives {@code from}. */
    public static int mix(int from, int to, double share) {
        return of(
                red(from) + (red(to) - red(from)) * share,
                green(from) + (green(to) - green(from)) * share,
                blue(from) + (blue(to) - blue(from)) * share);
    }

    /** As {@link #mix} with a share of 0 to 256 in 1/256, for work on every pixel. */
    public static int blend(int from, int to, int share) {
        int rest = 256 - share;
        int outer = ((from & 0xFF00FF) * rest + (to & 0xFF00FF) * share) >>> 8 & 0xFF00FF;
        int green = ((from & 0xFF00) * rest + (to & 0xFF00) * share) >>> 8 & 0xFF00;
        return outer | green;
    }

    /** Every channel times {@code factor}. */
    public static int scale(int rgb, double factor) {
        return of(red(rgb) * factor, green(rgb) * factor, blue(rgb) * factor);
    }

    /** Moves the channels away from ({@code factor} above 1) or towards (below 1) the colour's grey. */
    public static int saturate(int rgb, double factor) {
        int grey = luma(rgb);
        return of(
                grey + (red(rgb) - grey) * factor,
                grey + (green(rgb) - grey) * factor,
                grey + (blue(rgb) - grey) * factor);
    }

    /** The same brightness without colour. */
    public static int grey(int rgb) {
        int grey = luma(rgb);
        return grey << 16 | grey << 8 | grey;
    }

    /** Brightness 0–255 with the weights of ITU-R BT.601, as JPEG's own luma. */
    public static int luma(int rgb) {
        return (77 * red(rgb) + 150 * green(rgb) + 29 * blue(rgb)) >> 8;
    }

    /** How far two colours are apart to the eye, roughly (weighted city-block distance, 0–255). */
    public static int distance(int one, int other) {
        return (77 * Math.abs(red(one) - red(other))
                        + 110 * Math.abs(green(one) - green(other))
                        + 69 * Math.abs(blue(one) - blue(other)))
                >> 8;
    }

    private static int clamp(double channel) {
        return Math.clamp(Math.round(channel), 0, 255);
    }
}
