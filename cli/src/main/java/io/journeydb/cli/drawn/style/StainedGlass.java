package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Piece;
import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
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
                        .map(piece -> new Piece(piece.shape(), Rgb.saturate(piece.rgb(), 1.6)))
                        .toList(),
                LEAD,
                6);
        double[][] knots = knots(random);
        panes(surface, knots, random, true);
        for (Figure figure : scene.figures()) {
            surface.outline(figure.pieces(), LEAD, Math.clamp(figure.radius() * 0.09, 12, 22));
            surface.ink(figure.pieces(), LEAD, Math.clamp(figure.radius() * 0.025, 3.5, 7));
        }
        panes(surface, knots, random, false);
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

    private static void panes(Surface surface, double[][] knots, Random random, boolean leaded) {
        Graphics2D graphics = surface.graphics();
        graphics.setStroke(new BasicStroke(7));
        for (int row = 0; row < PANES; row++) {
            for (int column = 0; column < PANES; column++) {
                int at = row * (PANES + 1) + column;
                pane(graphics, random, leaded, knots[at], knots[at + 1], knots[at + PANES + 2]);
                pane(graphics, random, leaded, knots[at], knots[at + PANES + 1], knots[at + PANES + 2]);
            }
        }
        graphics.dispose();
    }

    private static void pane(Graphics2D graphics, Random random, boolean leaded, double[]... corners) {
        Path2D.Double pane = new Path2D.Double();
        pane.moveTo(corners[0][0], corners[0][1]);
        pane.lineTo(corners[1][0], corners[1][1]);
        pane.lineTo(corners[2][0], corners[2][1]);
        pane.closePath();
        int strength = random.nextInt(leaded ? 90 : 46);
        graphics.setColor(random.nextBoolean() ? new Color(255, 255, 235, strength) : new Color(10, 5, 60, strength));
        graphics.fill(pane);
        if (leaded) {
            graphics.setColor(new Color(LEAD));
            graphics.draw(pane);
        }
    }
}
