package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;

/** An old video game: square blocks of few colours, black edges one block wide. */
final class PixelArt implements Technique {
    static final int BLOCK = 8;
    private static final int CELLS = Scene.SIDE / BLOCK;

    @Override
    public void paint(Scene scene, Surface surface) {
        Surface cells = Surface.small(CELLS, false);
        cells.fill(scene.backdrop());
        for (Figure figure : scene.figures()) {
            cells.outline(figure.pieces(), 0xFF17121F, 1.6 * BLOCK);
            cells.fill(figure.pieces());
        }
        int[] small = cells.pixels();
        int[] pixels = surface.pixels();
        for (int y = 0, i = 0; y < Scene.SIDE; y++) {
            for (int x = 0; x < Scene.SIDE; x++, i++) {
                int rgb = few(small[y / BLOCK * CELLS + x / BLOCK]);
                boolean seam = x % BLOCK == BLOCK - 1 || y % BLOCK == BLOCK - 1;
                pixels[i] =
                        seam ? Rgb.red(rgb) * 7 / 8 << 16 | Rgb.green(rgb) * 7 / 8 << 8 | Rgb.blue(rgb) * 7 / 8 : rgb;
            }
        }
    }

    private static int few(int rgb) {
        return step(Rgb.red(rgb)) << 16 | step(Rgb.green(rgb)) << 8 | step(Rgb.blue(rgb));
    }

    private static int step(int channel) {
        return Math.min(255, (channel + 18) / 36 * 36);
    }
}
