package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Piece;
import io.journeydb.cli.drawn.scene.Scene;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

/** A technical drawing: white lines on blue with a measuring grid and the dimensions of every subject. */
final class Blueprint implements Technique {
    private static final int BLUE = 0x1B4C98;

    @Override
    public void paint(Scene scene, Surface surface) {
        surface.clear(BLUE);
        grid(surface);
        surface.outline(scene.backdrop(), 0x70CFE2FF, 2.5);
        for (Figure figure : scene.figures()) {
            List<Piece> hollow =
                    figure.pieces().stream().map(piece -> piece.in(0x17458C)).toList();
            for (Piece piece : hollow) {
                surface.fill(List.of(piece));
                surface.outline(List.of(piece), 0xFFF4F8FF, Math.clamp(figure.radius() * 0.018, 3, 5.5));
            }
            dimensions(surface, figure);
        }
    }

    private static void grid(Surface surface) {
        int[] pixels = surface.pixels();
        for (int y = 0, i = 0; y < Scene.SIDE; y++) {
            for (int x = 0; x < Scene.SIDE; x++, i++) {
                if (x % 128 == 64 || y % 128 == 64) {
                    pixels[i] = 0x5C86C8;
                } else if (x % 32 == 0 || y % 32 == 0) {
                    pixels[i] = 0x3562AD;
                }
            }
        }
    }

    private static void dimensions(Surface surface, Figure figure) {
        Graphics2D graphics = surface.graphics();
        graphics.setColor(new Color(0xC8E2ECFF, true));
        graphics.setStroke(new BasicStroke(1.8f));
        double left = figure.x() - figure.radius();
        double right = figure.x() + figure.radius();
        double under = figure.y() + figure.radius() * 1.06;
        double tick = figure.radius() * 0.05 + 3;
        graphics.draw(new Line2D.Double(left, under, right, under));
        for (double end : new double[] {left, right}) {
            graphics.draw(new Line2D.Double(end, under - tick, end, under + tick));
            graphics.draw(new Line2D.Double(end - tick, under + tick, end + tick, under - tick));
        }
        graphics.setStroke(
                new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {14, 5, 3, 5}, 0));
        double top = figure.y() - figure.radius() * 1.04;
        graphics.draw(new Line2D.Double(figure.x(), top, figure.x(), under));
        graphics.draw(new Line2D.Double(left, figure.y(), right, figure.y()));
        graphics.dispose();
    }
}
