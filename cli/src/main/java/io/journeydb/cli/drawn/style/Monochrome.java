package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Piece;
import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Greys only, every shape lit from the upper left, as on black and white film. */
final class Monochrome implements Technique {
    @Override
    public void paint(Scene scene, Surface surface) {
        light(surface, scene.backdrop(), 0.9, 1.05);
        for (Figure figure : scene.figures()) {
            surface.outline(figure.pieces(), 0x50000000, 10);
            light(surface, figure.pieces(), 1.35, 0.38);
        }
    }

    private static void light(Surface surface, List<Piece> pieces, double near, double far) {
        Graphics2D graphics = surface.graphics();
        for (Piece piece : pieces) {
            int grey = Rgb.grey(piece.rgb());
            Rectangle2D box = piece.shape().getBounds2D();
            graphics.setPaint(new GradientPaint(
                    (float) box.getMinX(),
                    (float) box.getMinY(),
                    new Color(Rgb.scale(grey, near)),
                    (float) box.getMaxX(),
                    (float) box.getMaxY(),
                    new Color(Rgb.scale(grey, far))));
            graphics.fill(piece.shape());
        }
        graphics.dispose();
    }
}
