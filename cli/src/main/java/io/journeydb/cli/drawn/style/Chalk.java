package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Piece;
import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;
import java.util.List;
import java.util.Random;

/** Soft chalk rubbed over a dark board whose roughness shows through in slanting strokes. */
final class Chalk implements Technique {
    private static final int BOARD = 0x2B3034;

    @Override
    public void paint(Scene scene, Surface surface) {
        surface.clear(BOARD);
        surface.fill(rubbed(scene.backdrop(), 0.38));
        for (Figure figure : scene.figures()) {
            surface.outline(figure.pieces(), 0xFF000000 | BOARD, 14);
            surface.fill(rubbed(figure.pieces(), 0.0));
            surface.outline(figure.pieces(), 0xB0F4EFE6, 3);
        }
        rough(surface.pixels(), new Random(scene.seed()));
    }

    private static List<Piece> rubbed(List<Piece> pieces, double away) {
        return pieces.stream()
                .map(piece -> piece.in(Rgb.mix(Rgb.mix(piece.rgb(), 0xFFFFFF, 0.12), BOARD, away)))
                .toList();
    }

    private static void rough(int[] pixels, Random random) {
        Clouds pressure = new Clouds(Scene.SIDE, 64, random);
        Grain tooth = new Grain(random.nextLong());
        int strokes = tooth.row();
        float[] press = new float[Scene.SIDE];
        for (int y = 0, i = 0; y < Scene.SIDE; y++) {
            pressure.row(y, press);
            int row = tooth.row();
            for (int x = 0; x < Scene.SIDE; x++, i++) {
                int across = x + y >> 1;
                int along = x - y + Scene.SIDE >> 6;
                int stroke = Grain.at(strokes + along * 1031, across);
                int cover = 212 + (int) (press[x] * 40) - stroke * 5 / 4 - Grain.at(row, x) * 3 / 4;
                pixels[i] = Rgb.blend(BOARD, pixels[i], Math.max(40, Math.min(256, cover)));
            }
        }
    }
}
