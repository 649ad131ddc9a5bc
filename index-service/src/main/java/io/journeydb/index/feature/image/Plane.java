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
        int columns = picture.getWidth();
        double[] sums = new double[width * height];
        int[] row = new int[columns];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, columns, 1, row, 0, columns);
            double[] narrow = narrowed(row, channel, width);
            spread(y, picture.getHeight(), height, (target, share) -> {
                for (int x = 0; x < width; x++) {
                    sums[target * width + x] += share * narrow[x];
                }
            });
        }
        return new Plane(width, height, sums);
    }

    private static double[] narrowed(int[] row, Channel channel, int width) {
        double[] cells = new double[width];
        for (int x = 0; x < row.length; x++) {
            double value = channel.of(row[x] >> 16 & 0xFF, row[x] >> 8 & 0xFF, row[x] & 0xFF);
            spread(x, row.length, width, (target, share) -> cells[target] += share * value);
        }
        return cells;
    }

    @FunctionalInterface
    private interface Share {
        void add(int target, double share);
    }

    /** Gives pixel {@code at} of {@code from} to the cells of {@code to} that it lies in; shares of a cell sum to 1. */
    private static void spread(int at, int from, int to, Share share) {
        double begin = (double) at * to / from;
        double end = (double) (at + 1) * to / from;
        for (int target = (int) begin; target < end && target < to; target++) {
            double overlap = Math.min(end, target + 1.0) - Math.max(begin, target);
            if (overlap > 0) {
                share.add(target, overlap);
            }
        }
    }

    double at(int x, int y) {
        return cells[y * width + x];
    }
}
