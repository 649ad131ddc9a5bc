package io.journeydb.index.feature.image;

import java.util.Arrays;

/** Which part of each of many pixels in a row (or column) lies in which of fewer or more cells; the parts of a cell sum to 1. */
final class Shares {

    /** Where a pixel's entries begin; behind the last pixel, where they end. */
    private final int[] begins;

    private final int[] cells;
    private final double[] parts;

    private Shares(int[] begins, int[] cells, double[] parts) {
        this.begins = begins;
        this.cells = cells;
        this.parts = parts;
    }

    static Shares of(int pixels, int cells) {
        int[] begins = new int[pixels + 1];
        int[] targets = new int[pixels + cells];
        double[] parts = new double[pixels + cells];
        int count = 0;
        for (int pixel = 0; pixel < pixels; pixel++) {
            double begin = (double) pixel * cells / pixels;
            double end = (double) (pixel + 1) * cells / pixels;
            for (int target = (int) begin; target < end && target < cells; target++) {
                double overlap = Math.min(end, target + 1.0) - Math.max(begin, target);
                if (overlap > 0) {
                    targets[count] = target;
                    parts[count++] = overlap;
                }
            }
            begins[pixel + 1] = count;
        }
        return new Shares(begins, targets, parts);
    }

    /** Each cell's mean of a channel over the pixels of a row. */
    void gather(int[] row, Plane.Channel channel, double[] into) {
        Arrays.fill(into, 0);
        for (int x = 0; x < row.length; x++) {
            double value = channel.of(row[x] >> 16 & 0xFF, row[x] >> 8 & 0xFF, row[x] & 0xFF);
            for (int i = begins[x]; i < begins[x + 1]; i++) {
                into[cells[i]] += parts[i] * value;
            }
        }
    }

    /** Adds a row's cells to the rows of cells that it lies in. */
    void add(int y, double[] row, double[] into) {
        for (int i = begins[y]; i < begins[y + 1]; i++) {
            int first = cells[i] * row.length;
            for (int x = 0; x < row.length; x++) {
                into[first + x] += parts[i] * row[x];
            }
        }
    }
}
