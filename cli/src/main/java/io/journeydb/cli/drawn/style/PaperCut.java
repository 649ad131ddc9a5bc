package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Piece;
import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/** Layers of cut paper: every shape throws a soft shadow on the one below and has a bright cut edge. */
final class PaperCut implements Technique {
    @Override
    public void paint(Scene scene, Surface surface) {
        surface.fill(scene.backdrop().subList(0, 1));
        lay(surface, scene.backdrop().subList(1, scene.backdrop().size()), 7);
        for (Figure figure : scene.figures()) {
            lay(surface, figure.pieces(), Math.clamp(figure.radius() * 0.05, 5, 13));
        }
    }

    private static void lay(Surface surface, List<Piece> pieces, double height) {
        Graphics2D graphics = surface.graphics();
        graphics.setStroke(new BasicStroke(2));
        for (Piece piece : pieces) {
            graphics.setColor(new Color(20, 10, 30, 62));
            for (double drop : new double[] {0.45, 0.8, 1.2}) {
                graphics.translate(height * drop * 0.7, height * drop);
                graphics.fill(piece.shape());
                graphics.translate(-height * drop * 0.7, -height * drop);
            }
            graphics.setColor(new Color(piece.rgb()));
            graphics.fill(piece.shape());
            graphics.setColor(new Color(Rgb.mix(piece.rgb(), 0xFFFFFF, 0.45)));
            graphics.draw(piece.shape());
        }
        graphics.dispose();
    }
}
