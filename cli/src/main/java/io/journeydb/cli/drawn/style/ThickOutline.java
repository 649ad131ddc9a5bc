package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Scene;

/** A cartoon: even colours inside heavy black lines. */
final class ThickOutline implements Technique {
    private static final int BLACK = 0xFF101010;

    @Override
    public void paint(Scene scene, Surface surface) {
        surface.ink(scene.backdrop(), BLACK, 4);
        for (Figure figure : scene.figures()) {
            surface.outline(figure.pieces(), BLACK, Math.clamp(figure.radius() * 0.085, 6, 26));
            surface.ink(figure.pieces(), BLACK, Math.clamp(figure.radius() * 0.024, 2.2, 8));
        }
    }
}
