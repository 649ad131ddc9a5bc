package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;

/** Glowing tubes of the subject's colour on black. */
final class Neon implements Technique {
    private static final int BLACK = 0x050408;
    private static final int GLOW_SIDE = 256;

    @Override
    public void paint(Scene scene, Surface surface) {
        int bright = Rgb.saturate(Rgb.mix(scene.colour(), 0xFFFFFF, 0.08), 1.35);
        int scenery = 0x884270C0;
        Surface glow = Surface.small(GLOW_SIDE, true);
        glow.clear(BLACK);
        for (Figure figure : scene.figures()) {
            glow.outline(figure.pieces(), 0xB0000000 | bright, Math.max(14, figure.radius() * 0.09));
        }
        Blur.box(glow, 5, 2);
        surface.stretch(glow);
        surface.outline(scene.backdrop(), scenery, 2.5);
        for (Figure figure : scene.figures()) {
            double tube = Math.clamp(figure.radius() * 0.03, 4, 9);
            surface.outline(figure.pieces(), 0xFF000000 | bright, tube);
            surface.outline(figure.pieces(), 0xFF000000 | Rgb.mix(bright, 0xFFFFFF, 0.75), tube * 0.35);
        }
    }
}
