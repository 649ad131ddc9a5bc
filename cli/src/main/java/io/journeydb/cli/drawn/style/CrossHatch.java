package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;
import java.util.Random;

/** Pen on cream paper: darkness is the number of hatching directions that cross; the ink keeps a shape's hue. */
final class CrossHatch implements Technique {
    private static final int PAPER = 0xF0E8D5;
    private static final int PITCH = 12;

    @Override
    public void paint(Scene scene, Surface surface) {
        surface.ink(scene.backdrop(), 0xFF4A4642, 2);
        scene.figures().forEach(figure -> surface.ink(figure.pieces(), 0xFF100C0A, 3.4));
        hatch(surface.pixels(), new Random(scene.seed()));
    }

    private static void hatch(int[] pixels, Random random) {
        Clouds wobble = new Clouds(Scene.SIDE, 64, random);
        float[] off = new float[Scene.SIDE];
        for (int y = 0, i = 0; y < Scene.SIDE; y++) {
            wobble.row(y, off);
            for (int x = 0; x < Scene.SIDE; x++, i++) {
                int rgb = pixels[i];
                int luma = Rgb.luma(rgb);
                float shift = off[x] * 4 + 4096;
                float ink = luma < 244 ? line(x + y + shift) : 0;
                ink = luma < 184 ? Math.max(ink, line(x - y + shift)) : ink;
                ink = luma < 118 ? Math.max(ink, line(y * 1.35f + shift)) : ink;
                ink = luma < 50 ? 1 : ink;
                pixels[i] = ink > 0 ? Rgb.blend(PAPER, pen(rgb), (int) (ink * 256)) : PAPER;
            }
        }
    }

    /** How much ink a line leaves at a place across its run: one pen stroke in each pitch. */
    private static float line(float place) {
        float in = Math.abs(place - PITCH * (int) (place / PITCH) - PITCH / 2f);
        return Math.max(0, Math.min(1, 2.3f - in));
    }

    private static int pen(int rgb) {
        return Rgb.blend(0x060505, rgb, 170);
    }
}
