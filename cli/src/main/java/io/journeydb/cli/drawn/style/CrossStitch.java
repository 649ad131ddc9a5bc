package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;

/** Embroidery: one crossed stitch of thread for every square of the linen. */
final class CrossStitch implements Technique {
    private static final int STITCH = 11;
    private static final int CELLS = Scene.SIDE / STITCH + 1;
    private static final int LINEN = 0xE9DFC8;
    private static final int[] LIGHT = stitch();

    @Override
    public void paint(Scene scene, Surface surface) {
        Surface cells = Surface.small(Scene.SIDE * 2 / STITCH, true);
        cells.fill(scene.backdrop());
        for (Figure figure : scene.figures()) {
            cells.outline(figure.pieces(), 0xFF1E1826, 8);
            cells.fill(figure.pieces());
        }
        int[] threads = new int[CELLS * CELLS];
        for (int i = 0; i < threads.length; i++) {
            int x = Math.min(2 * (i % CELLS), cells.side() - 1);
            int y = Math.min(2 * (i / CELLS), cells.side() - 1);
            threads[i] = cells.pixels()[y * cells.side() + x];
        }
        sew(threads, surface.pixels());
    }

    private static void sew(int[] threads, int[] pixels) {
        for (int y = 0, i = 0; y < Scene.SIDE; y++) {
            for (int x = 0; x < Scene.SIDE; x++, i++) {
                int rgb = threads[y / STITCH * CELLS + x / STITCH];
                int light = LIGHT[y % STITCH * STITCH + x % STITCH];
                pixels[i] = light == 0
                        ? Rgb.mix(LINEN, rgb, 0.25) - 0x101010
                        : Math.min(255, Rgb.red(rgb) * light >> 8) << 16
                                | Math.min(255, Rgb.green(rgb) * light >> 8) << 8
                                | Math.min(255, Rgb.blue(rgb) * light >> 8);
            }
        }
    }

    /** Brightness of the thread in 1/256 over one stitch; 0 where the linen shows. */
    private static int[] stitch() {
        int[] light = new int[STITCH * STITCH];
        for (int y = 0; y < STITCH; y++) {
            for (int x = 0; x < STITCH; x++) {
                int over = Math.abs(x - y);
                int under = Math.abs(x + y - STITCH + 1);
                light[y * STITCH + x] = over <= 2 ? 285 - over * 28 : under <= 2 ? 225 - under * 28 : 0;
            }
        }
        return light;
    }
}
