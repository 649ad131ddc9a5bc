package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Rgb;

/** Softening by running means, rows then columns; the time does not grow with the radius. */
final class Blur {

    private Blur() {}

    /** Blurs in place; two rounds are close to a bell curve. */
    static void box(Surface surface, int radius, int rounds) {
        int side = surface.side();
        int[] line = new int[side];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < side; i++) {
                run(surface.pixels(), i * side, 1, line, radius);
            }
            for (int i = 0; i < side; i++) {
                run(surface.pixels(), i, side, line, radius);
            }
        }
    }

    private static void run(int[] pixels, int start, int step, int[] line, int radius) {
        int last = line.length - 1;
        for (int i = 0; i <= last; i++) {
            line[i] = pixels[start + i * step];
        }
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = -radius; i <= radius; i++) {
            int rgb = line[Math.max(0, i)];
            red += Rgb.red(rgb);
            green += Rgb.green(rgb);
            blue += Rgb.blue(rgb);
        }
        int width = 2 * radius + 1;
        for (int i = 0; i <= last; i++) {
            pixels[start + i * step] = red / width << 16 | green / width << 8 | blue / width;
            int in = line[Math.min(last, i + radius + 1)];
            int out = line[Math.max(0, i - radius)];
            red += Rgb.red(in) - Rgb.red(out);
            green += Rgb.green(in) - Rgb.green(out);
            blue += Rgb.blue(in) - Rgb.blue(out);
        }
    }
}
