package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;

/** A printed comic: every colour is a pale ground under a screen of darker dots that grow with the darkness. */
final class Halftone implements Technique {
    private static final int PITCH = 26;
    private static final int[] SCREEN = screen();

    @Override
    public void paint(Scene scene, Surface surface) {
        surface.fill(scene.backdrop());
        scene.figures().forEach(figure -> surface.ink(figure.pieces(), 0xFF000000, 3.5));
        int[] pixels = surface.pixels();
        for (int y = 0, i = 0; y < Scene.SIDE; y++) {
            int slope = (y - Scene.SIDE / 2) * 50 / Scene.SIDE;
            for (int x = 0; x < Scene.SIDE; x++, i++) {
                int rgb = pixels[i];
                int dark = 235 - Rgb.luma(rgb) + slope;
                int threshold = SCREEN[(x + y) % PITCH * PITCH + (x - y + Scene.SIDE * PITCH) % PITCH];
                int cover = Math.max(0, Math.min(256, (dark - threshold) * 7));
                pixels[i] = blend(rgb, cover);
            }
        }
    }

    private static int blend(int rgb, int cover) {
        int factor = 256 - cover * 150 / 256;
        int lift = 70 * (256 - cover) >> 8;
        int red = (Rgb.red(rgb) * factor >> 8) + ((255 - Rgb.red(rgb)) * lift >> 8);
        int green = (Rgb.green(rgb) * factor >> 8) + ((255 - Rgb.green(rgb)) * lift >> 8);
        int blue = (Rgb.blue(rgb) * factor >> 8) + ((255 - Rgb.blue(rgb)) * lift >> 8);
        return red << 16 | green << 8 | blue;
    }

    private static int[] screen() {
        int[] screen = new int[PITCH * PITCH];
        for (int u = 0; u < PITCH; u++) {
            for (int v = 0; v < PITCH; v++) {
                double wave = Math.cos(2 * Math.PI * u / PITCH) + Math.cos(2 * Math.PI * v / PITCH);
                screen[u * PITCH + v] = (int) (128 - wave * 60);
            }
        }
        return screen;
    }
}
