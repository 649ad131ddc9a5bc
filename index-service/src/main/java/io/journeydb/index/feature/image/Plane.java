package io.journeydb.index.feature.image;

import java.awt.image.BufferedImage;

/**
 * A picture as one number for each of width x height cells, each the mean of the pixels it covers, parts of pixels counted
 * in part: hence nearly the same at every scale of the picture.
 *
 * @param width cells in a row
 * @param height rows
 * @param cells row by row; neither copied nor to be changed
 */
record Plane(int width, int height, double[] cells) {

    /** A number from a pixel. */
    @FunctionalInterface
    interface Channel {
        double of(int red, int green, int blue);
    }

    /** Brightness by ITU-R BT.601, as JPEG has it: 0 to 255. */
    static final Channel LUMA = (red, green, blue) -> 0.299 * red + 0.587 * green + 0.114 * blue;

    /** Difference to blue by the same, -127.5 to 127.5. */
    static final Channel BLUENESS = (red, green, blue) -> -0.168736 * red - 0.331264 * green + 0.5 * blue;

    /** Difference to red by the same, -127.5 to 127.5. */
    static final Channel REDNESS = (red, green, blue) -> 0.5 * red - 0.418688 * green - 0.081312 * blue;

    /** The picture's plane of one channel. */
    static Plane of(BufferedImage picture, Channel channel, int width, int height) {
        Shares across = Shares.of(picture.getWidth(), width);
        Shares down = Shares.of(picture.getHeight(), height);
        int[] row = new int[picture.getWidth()];
        double[] narrow = new double[width];
        double[] sums = new double[width * height];
        for (int y = 0; y < picture.getHeight(); y++) {
            Pixels.row(picture, y, row);
            across.gather(row, channel, narrow);
            down.add(y, narrow, sums);
        }
        return new Plane(width, height, sums);
    }

    double at(int x, int y) {
        return cells[y * width + x];
    }
}
