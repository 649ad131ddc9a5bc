package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Piece;
import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;

/** A church window: shining panes of uneven brightness between lead cames. */
final class StainedGlass implements Technique {
    private static final int PANES = 8;
    private static final int LEAD = 0xFF16131A;

    @Override
    public void paint(Scene scene, Surface surface) {
        Random random = new Random(scene.seed());
        surface.ink(
                scene.backdrop().stream()
                        .map(piece -> piece.in(Rgb.saturate(piece.rgb(), 1.6)))
                        .toList(),
                LEAD,
                6);
        double[][] knots = knots(random);
        panes(surface, knots, random, 90, new Rectangle2D.Double(0, 0, Scene.SIDE, Scene.SIDE));
        leads(surface, knots);
        for (Figure figure : scene.figures()) {
            surface.outline(figure.pieces(), LEAD, Math.clamp(figure.radius() * 0.09, 12, 22));
            surface.ink(figure.pieces(), LEAD, Math.clamp(figure.radius() * 0.025, 3.5, 7));
            panes(surface, knots, random, 40, around(figure));
        }
    }

    private static double[][] knots(Random random) {
        double[][] knots = new double[(PANES + 1) * (PANES + 1)][];
        double pane = Scene.SIDE / (double) PANES;
        for (int i = 0; i < knots.length; i++) {
            int column = i % (PANES + 1);
            int row = i / (PANES + 1);
            double dx = column % PANES == 0 ? 0 : (random.nextDouble() - 0.5) * 0.75;
            double dy = row % PANES == 0 ? 0 : (random.nextDouble() - 0.5) * 0.75;
            knots[i] = new double[] {(column + dx) * pane, (row + dy) * pane};
        }
        return knots;
    }

    /** Tints what lies within of every pane, by chance brighter or darker, at most by that opacity. */
    private static void panes(Surface surface, double[][] knots, Random random, int most, Rectangle2D within) {
        Graphics2D graphics = surface.graphics();
        graphics.setClip(within);
        for (int at = 0; at + PANES + 2 < knots.length; at++) {
            if (at % (PANES + 1) < PANES) {
                tint(graphics, random.nextInt(2 * most) - most, knots[at], knots[at + 1], knots[at + PANES + 2]);
                tint(
                        graphics,
                        random.nextInt(2 * most) - most,
                        knots[at],
                        knots[at + PANES + 1],
                        knots[at + PANES + 2]);
            }
        }
        graphics.dispose();
    }

    private static void tint(Graphics2D graphics, int light, double[] a, double[] b, double[] c) {
        graphics.setColor(light > 0 ? new Color(255, 255, 235, light) : new Color(10, 5, 60, -light));
        Path2D.Double pane = new Path2D.Double();
        pane.moveTo(a[0], a[1]);
        pane.lineTo(b[0], b[1]);
        pane.lineTo(c[0], c[1]);
        pane.closePath();
        graphics.fill(pane);
    }

    /** The cames between the panes, each once, drawn as one path. */
    private static void leads(Surface surface, double[][] knots) {
        Path2D.Double cames = new Path2D.Double();
        for (int at = 0; at < knots.length; at++) {
            boolean last = at % (PANES + 1) == PANES;
            boolean bottom = at + PANES + 1 >= knots.length;
            if (!last) {
                came(cames, knots[at], knots[at + 1]);
            }
            if (!bottom) {
                came(cames, knots[at], knots[at + PANES + 1]);
            }
            if (!last && !bottom) {
                came(cames, knots[at], knots[at + PANES + 2]);
            }
        }
        surface.outline(List.of(new Piece(cames, LEAD)), LEAD, 7);
    }

    private static void came(Path2D.Double cames, double[] from, double[] to) {
        cames.moveTo(from[0], from[1]);
        cames.lineTo(to[0], to[1]);
    }

    private static Rectangle2D around(Figure figure) {
        double side = 2 * figure.radius();
        return new Rectangle2D.Double(figure.x() - figure.radius(), figure.y() - figure.radius(), side, side);
    }
}
