package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Piece;
import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Random;

/** Thin washes over white paper: transparent layers, wandering edges, pigment that gathers in clouds and at the rims. */
final class Watercolour implements Technique {
    private static final int PAPER = 0xFCF9F1;
    private static final int WANDER = 7;
    private static final int WASH_SIDE = Scene.SIDE / 2;

    @Override
    public void paint(Scene scene, Surface surface) {
        Random random = new Random(scene.seed());
        Surface wash = Surface.small(WASH_SIDE, true);
        wash.clear(PAPER);
        layer(wash, scene.backdrop(), 0.72, 4, random);
        for (Figure figure : scene.figures()) {
            layer(wash, figure.pieces(), 0.84, figure.radius() * 0.012, random);
        }
        Blur.box(wash, 1, 1);
        soak(wash.pixels(), surface.pixels(), random);
    }

    private static void layer(Surface wash, List<Piece> pieces, double cover, double slip, Random random) {
        Graphics2D graphics = wash.graphics();
        graphics.setStroke(new BasicStroke(5));
        for (Piece piece : pieces) {
            for (int coat = 0; coat < 2; coat++) {
                double dx = (random.nextDouble() - 0.5) * 2 * slip;
                double dy = (random.nextDouble() - 0.5) * 2 * slip;
                graphics.translate(dx, dy);
                graphics.setColor(new Color(0xFFFFFF & piece.rgb() | (int) (cover * 165) << 24, true));
                graphics.fill(piece.shape());
                graphics.translate(-dx, -dy);
            }
            graphics.setColor(new Color(Rgb.scale(piece.rgb(), 0.75) | 0x48000000, true));
            graphics.draw(piece.shape());
        }
        graphics.dispose();
    }

    private static void soak(int[] wash, int[] pixels, Random random) {
        Clouds across = new Clouds(Scene.SIDE, 32, random);
        Clouds down = new Clouds(Scene.SIDE, 32, random);
        Clouds pigment = new Clouds(Scene.SIDE, 128, random);
        Grain paper = new Grain(random.nextLong());
        float[] dx = new float[Scene.SIDE];
        float[] dy = new float[Scene.SIDE];
        float[] amount = new float[Scene.SIDE];
        for (int y = 0, i = 0; y < Scene.SIDE; y++) {
            across.row(y, dx);
            down.row(y, dy);
            pigment.row(y, amount);
            int row = paper.row();
            for (int x = 0; x < Scene.SIDE; x++, i++) {
                float jitter = Grain.at(row, x) * 0.008f;
                int sx = clamp((x + dx[x] * WANDER) / 2 + jitter);
                int sy = clamp((y + dy[x] * WANDER) / 2 + jitter);
                pixels[i] = thin(wash[sy * WASH_SIDE + sx], amount[x]);
            }
        }
    }

    /** Less pigment lets more of the paper through; more darkens the colour. */
    private static int thin(int rgb, float amount) {
        int share = (int) (amount * 52);
        return channel(rgb >> 16 & 255, PAPER >> 16 & 255, share) << 16
                | channel(rgb >> 8 & 255, PAPER >> 8 & 255, share) << 8
                | channel(rgb & 255, PAPER & 255, share);
    }

    private static int channel(int colour, int paper, int share) {
        int thinned = colour + ((paper - colour) * share >> 8);
        return Math.clamp(thinned, 0, 255);
    }

    private static int clamp(float place) {
        return Math.clamp((int) place, 0, WASH_SIDE - 1);
    }
}
