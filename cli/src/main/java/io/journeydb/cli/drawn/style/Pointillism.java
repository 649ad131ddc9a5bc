package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;
import java.util.Arrays;
import java.util.Random;

/** Thousands of round dabs of paint, each a little off the colour it stands for. */
final class Pointillism implements Technique {
    private static final int PITCH = 9;
    private static final int RADIUS = 7;

    @Override
    public void paint(Scene scene, Surface surface) {
        Surface model = Surface.small(Scene.SIDE / 2, true);
        model.fill(scene.backdrop());
        scene.figures().forEach(figure -> {
            model.outline(figure.pieces(), 0xFF2A2238, 4);
            model.fill(figure.pieces());
        });
        surface.clear(0xF6F0E2);
        Random random = new Random(scene.seed());
        int cells = Scene.SIDE / PITCH + 1;
        int[] order = order(cells * cells, random);
        for (int cell : order) {
            int x = cell % cells * PITCH + random.nextInt(PITCH);
            int y = cell / cells * PITCH + random.nextInt(PITCH);
            int mx = Math.min(x / 2, model.side() - 1);
            int my = Math.min(y / 2, model.side() - 1);
            int rgb = model.pixels()[my * model.side() + mx];
            dab(surface.pixels(), x, y, stray(rgb, random));
        }
    }

    private static int[] order(int count, Random random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private static int stray(int rgb, Random random) {
        int bits = random.nextInt();
        int red = Rgb.red(rgb) + (bits & 63) - 32;
        int green = Rgb.green(rgb) + (bits >> 6 & 63) - 32;
        int blue = Rgb.blue(rgb) + (bits >> 12 & 63) - 32;
        return Math.clamp(red, 0, 255) << 16 | Math.clamp(green, 0, 255) << 8 | Math.clamp(blue, 0, 255);
    }

    private static void dab(int[] pixels, int x, int y, int rgb) {
        int limit = RADIUS * RADIUS;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            int row = y + dy;
            if (row < 0 || row >= Scene.SIDE) {
                continue;
            }
            int half = (int) Math.sqrt(limit - dy * dy);
            int from = Math.max(0, x - half);
            int to = Math.min(Scene.SIDE, x + half);
            if (from < to) {
                Arrays.fill(pixels, row * Scene.SIDE + from, row * Scene.SIDE + to, rgb);
            }
        }
    }
}
