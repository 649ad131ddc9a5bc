package io.journeydb.cli.drawn.scene;

import static io.journeydb.cli.drawn.scene.Scene.SIDE;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Builds the pieces of one background, differently for each random source; used by one thread for one picture. */
final class Scenery {
    private final List<Piece> pieces = new ArrayList<>();
    private final Background background;
    private final Random random;

    private Scenery(Background background, Random random) {
        this.background = background;
        this.random = random;
    }

    static List<Piece> of(Background background, Random random) {
        Scenery scenery = new Scenery(background, random);
        scenery.band(0, 0);
        switch (background) {
            case PLAIN -> {}
            case BEACH -> scenery.beach();
            case NIGHT -> scenery.night();
            case MEADOW -> scenery.meadow();
            case MOUNTAINS -> scenery.mountains();
            case CITY -> scenery.city();
            case DESERT -> scenery.desert();
            case SUNSET -> scenery.sunset();
            case SNOW -> scenery.snow();
            case UNDERWATER -> scenery.underwater();
        }
        return scenery.pieces;
    }

    private void beach() {
        hill(1, 0.52, 0.002);
        ridge(0xFBF4E2, 0.72, 0.02);
        hill(2, 0.745, 0.02);
        cloud(between(0.1, 0.4), between(0.08, 0.16));
        cloud(between(0.6, 0.85), between(0.12, 0.25));
        dots(14, 0.82, 0.98, 3, 6, 0xD9BC82);
    }

    private void night() {
        hill(1, between(0.82, 0.88), 0.05);
        dots(70, 0.01, 0.84, 2, 4, 0xF7EFC6);
        for (int i = 0; i < 7; i++) {
            star(between(0.03, 0.97), between(0.03, 0.75), between(10, 18));
        }
    }

    private void meadow() {
        hill(1, between(0.55, 0.62), 0.05);
        hill(2, between(0.74, 0.8), 0.04);
        cloud(between(0.15, 0.8), between(0.08, 0.2));
        dots(16, 0.84, 0.98, 6, 9, 0xFFF6D8);
        dots(12, 0.84, 0.98, 5, 7, 0xF0C9D6);
    }

    private void mountains() {
        for (int i = 0; i < 3; i++) {
            double top = between(0.2, 0.36);
            double x = (i + between(0.2, 0.8)) / 3;
            peak(background.colour(1), x, top, 0.9, 0.34);
            peak(0xF8FAFC, x, top, top + 0.09, 0.34 * 0.09 / (0.9 - top));
        }
        hill(2, between(0.76, 0.82), 0.05);
    }

    private void city() {
        for (int layer = 1; layer <= 2; layer++) {
            double x = -0.02;
            while (x < 1) {
                double width = between(0.07, 0.14);
                double top = layer == 1 ? between(0.32, 0.55) : between(0.58, 0.76);
                box(background.colour(layer), x, top, width, 1 - top);
                windows(layer, x, top, width);
                x += width;
            }
        }
    }

    private void windows(int layer, double x, double top, double width) {
        for (double wx = x + 0.02; wx < x + width - 0.025; wx += 0.035) {
            for (double wy = top + 0.03; wy < top + 0.22; wy += 0.06) {
                if (random.nextInt(3) > 0) {
                    box(Rgb.mix(background.colour(layer), 0xFFEFC2, 0.6), wx, wy, 0.014, 0.026);
                }
            }
        }
    }

    private void desert() {
        hill(1, between(0.56, 0.64), 0.06);
        hill(2, between(0.74, 0.82), 0.06);
        dots(20, 0.86, 0.99, 2, 4, 0xB98850);
    }

    private void sunset() {
        box(0xF8BC81, 0, 0.26, 1, 0.26);
        box(background.colour(1), 0, 0.44, 1, 0.3);
        oval(0xFFF0B8, between(0.35, 0.65), 0.72, 0.2, 0.2);
        box(background.colour(2), 0, 0.72, 1, 0.28);
        for (int i = 0; i < 9; i++) {
            box(0xC98A86, between(0.05, 0.8), between(0.75, 0.96), between(0.06, 0.16), 0.007);
        }
    }

    private void snow() {
        hill(1, between(0.58, 0.64), 0.05);
        hill(2, between(0.76, 0.82), 0.05);
        dots(110, 0.01, 0.99, 3, 7, 0xFFFFFF);
    }

    private void underwater() {
        hill(1, 0.36, 0.015);
        hill(2, 0.72, 0.03);
        for (int i = 0; i < 9; i++) {
            weed(between(0.02, 0.98), between(0.7, 0.88));
        }
        dots(26, 0.05, 0.9, 4, 10, 0xC9EEF0);
    }

    private void band(int colour, double top) {
        box(background.colour(colour), 0, top, 1, 1 - top);
    }

    private void box(int rgb, double x, double y, double width, double height) {
        add(new Rectangle2D.Double(x * SIDE, y * SIDE, width * SIDE, height * SIDE), rgb);
    }

    private void oval(int rgb, double x, double y, double rx, double ry) {
        add(new Ellipse2D.Double((x - rx) * SIDE, (y - ry) * SIDE, 2 * rx * SIDE, 2 * ry * SIDE), rgb);
    }

    private void cloud(double x, double y) {
        Path2D.Double cloud = new Path2D.Double();
        cloud.moveTo((x - 0.1) * SIDE, y * SIDE);
        cloud.quadTo((x - 0.09) * SIDE, (y - 0.05) * SIDE, (x - 0.04) * SIDE, (y - 0.035) * SIDE);
        cloud.quadTo(x * SIDE, (y - 0.09) * SIDE, (x + 0.045) * SIDE, (y - 0.04) * SIDE);
        cloud.quadTo((x + 0.1) * SIDE, (y - 0.05) * SIDE, (x + 0.11) * SIDE, y * SIDE);
        cloud.closePath();
        add(cloud, 0xF7FBFD);
    }

    private void hill(int colour, double top, double swing) {
        ridge(background.colour(colour), top, swing);
    }

    private void ridge(int rgb, double top, double swing) {
        double phase = between(0, 6.28);
        double wave = between(0.8, 1.4) * 2 * Math.PI;
        Path2D.Double hill = new Path2D.Double();
        hill.moveTo(0, SIDE);
        for (int step = 0; step <= 32; step++) {
            double x = step / 32.0;
            hill.lineTo(x * SIDE, (top + swing * Math.sin(phase + x * wave)) * SIDE);
        }
        hill.lineTo(SIDE, SIDE);
        hill.closePath();
        add(hill, rgb);
    }

    private void peak(int rgb, double x, double top, double base, double half) {
        add(
                Sketch.chain(
                        true, x * SIDE, top * SIDE, (x + half) * SIDE, base * SIDE, (x - half) * SIDE, base * SIDE),
                rgb);
    }

    private void star(double x, double y, double size) {
        double[] xy = new double[16];
        for (int i = 0; i < 8; i++) {
            double reach = i % 2 == 0 ? size : size * 0.3;
            xy[2 * i] = x * SIDE + reach * Math.cos(i * Math.PI / 4);
            xy[2 * i + 1] = y * SIDE + reach * Math.sin(i * Math.PI / 4);
        }
        add(Sketch.chain(true, xy), 0xFBE9A0);
    }

    private void weed(double x, double top) {
        Path2D.Double weed = new Path2D.Double();
        weed.moveTo(x * SIDE, SIDE);
        double sway = between(-0.04, 0.04);
        weed.curveTo((x + sway) * SIDE, 0.95 * SIDE, (x - sway) * SIDE, 0.9 * SIDE, (x + sway) * SIDE, top * SIDE);
        add(Sketch.stroked(12, weed), 0x2A7A70);
    }

    private void dots(int count, double top, double bottom, double least, double most, int rgb) {
        Path2D.Double all = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            double size = between(least, most);
            all.append(
                    new Ellipse2D.Double(between(0.01, 0.99) * SIDE, between(top, bottom) * SIDE, size, size), false);
        }
        pieces.add(new Piece(all, rgb, true));
    }

    private double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    private void add(Shape shape, int rgb) {
        pieces.add(new Piece(shape, rgb));
    }
}
