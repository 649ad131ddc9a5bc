package io.journeydb.index.feature.image;

import java.awt.image.BufferedImage;

/** Reads pixels: red, green and blue in the low 24 bits, as {@link BufferedImage#getRGB} has them. */
final class Pixels {

    private Pixels() {}

    /** One row into an array as long as the picture is wide. A decoded picture's row is copied as it is, no pixel converted. */
    static void row(BufferedImage picture, int y, int[] row) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
            picture.getRaster().getDataElements(0, y, row.length, 1, row);
        } else {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }
}
