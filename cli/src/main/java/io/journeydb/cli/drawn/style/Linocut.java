package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Piece;
import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;
import java.util.List;
import java.util.Random;

/** A print from two blocks: black scenery carved in wavy gouges, subjects in one ink, paper where it was cut away. */
final class Linocut implements Technique {
    private static final int PAPER = 0xF3EAD4;
    private static final int BLACK = 0x1D1A1B;
    private static final int PITCH = 18;

    @Override
    public void paint(Scene scene, Surface surface) {
        surface.fill(scene.backdrop());
        carve(surface.pixels(), new Random(scene.seed()));
        surface.outline(scene.backdrop(), 0xFF000000 | PAPER, 5);
        for (Figure figure : scene.figures()) {
            surface.outline(figure.pieces(), 0xFF000000 | PAPER, Math.clamp(figure.radius() * 0.12, 16, 30));
            print(surface, figure, scene.colour());
        }
        wear(surface.pixels(), scene.seed());
    }

    private static void print(Surface surface, Figure figure, int ink) {
        double cut = Math.clamp(figure.radius() * 0.03, 3, 8);
        for (Piece piece : figure.pieces()) {
            int luma = Rgb.luma(piece.rgb());
            int block = luma > 225 ? PAPER : luma < 50 && piece.rgb() != ink ? BLACK : ink;
            List<Piece> inked = List.of(piece.in(block));
            surface.outline(inked, 0xFF000000 | PAPER, cut);
            surface.fill(inked);
        }
    }

    private static void carve(int[] pixels, Random random) {
        Clouds wave = new Clouds(Scene.SIDE, 128, random);
        Clouds swell = new Clouds(Scene.SIDE, 32, random);
        float[] bend = new float[Scene.SIDE];
        float[] width = new float[Scene.SIDE];
        for (int y = 0, i = 0; y < Scene.SIDE; y++) {
            wave.row(y, bend);
            swell.row(y, width);
            for (int x = 0; x < Scene.SIDE; x++, i++) {
                float place = y + bend[x] * 26 + 4096;
                float gouge = Math.abs(place - PITCH * (int) (place / PITCH) - PITCH / 2f) * 2 / PITCH;
                float light = Rgb.luma(pixels[i]) / 255f * 1.2f + width[x] * 0.16f - 0.16f;
                pixels[i] = Rgb.blend(BLACK, PAPER, Math.max(0, Math.min(256, (int) ((light - gouge) * 1536) + 128)));
            }
        }
    }

    /** Ink that did not take: specks of paper in the printed areas. */
    private static void wear(int[] pixels, long seed) {
        Grain grain = new Grain(seed);
        for (int y = 0, i = 0; y < Scene.SIDE; y++) {
            int row = grain.row();
            for (int x = 0; x < Scene.SIDE; x++, i++) {
                int speck = Grain.at(row, x >> 1);
                if (speck > 82) {
                    pixels[i] = Rgb.mix(pixels[i], PAPER, 0.45);
                }
            }
        }
    }
}
