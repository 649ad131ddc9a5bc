package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Piece;
import io.journeydb.cli.drawn.scene.Rgb;
import io.journeydb.cli.drawn.scene.Scene;
import java.awt.geom.AffineTransform;

/** A screen print in two colours: the subject's and its opposite behind it, with a black key that is out of register. */
final class PopArt implements Technique {
    private static final int BLACK = 0x17131C;
    private static final int DOT_PITCH = 40;

    @Override
    public void paint(Scene scene, Surface surface) {
        int body = Rgb.saturate(scene.colour(), 1.4);
        int opposite = opposite(body);
        surface.fill(scene.backdrop());
        duotone(surface.pixels(), opposite);
        for (Figure figure : scene.figures()) {
            surface.fill(figure.pieces().stream()
                    .map(piece -> piece.in(ink(piece.rgb(), scene.colour(), body)))
                    .toList());
        }
        for (Figure figure : scene.figures()) {
            key(surface, figure);
        }
    }

    private static int ink(int rgb, int colour, int body) {
        int luma = Rgb.luma(rgb);
        int base = Rgb.luma(colour);
        if (luma < 52 && rgb != colour) {
            return BLACK;
        }
        if (luma > 225) {
            return 0xFFFBF0;
        }
        return luma < base - 8 ? Rgb.scale(body, 0.62) : luma > base + 8 ? Rgb.mix(body, 0xFFFFFF, 0.5) : body;
    }

    private static int opposite(int rgb) {
        int turned = Rgb.of(255 - Rgb.red(rgb), 255 - Rgb.green(rgb), 255 - Rgb.blue(rgb));
        int lively = Rgb.saturate(turned, 1.5);
        return Rgb.luma(lively) < 120 ? Rgb.mix(lively, 0xFFFFFF, 0.35) : lively;
    }

    private static void duotone(int[] pixels, int colour) {
        int pale = Rgb.mix(colour, 0xFFFFFF, 0.62);
        int deep = Rgb.scale(colour, 0.55);
        for (int y = 0, i = 0; y < Scene.SIDE; y++) {
            for (int x = 0; x < Scene.SIDE; x++, i++) {
                int luma = Rgb.luma(pixels[i]);
                int dx = x % DOT_PITCH - DOT_PITCH / 2;
                int dy = (y + x / DOT_PITCH % 2 * (DOT_PITCH / 2)) % DOT_PITCH - DOT_PITCH / 2;
                boolean dot = dx * dx + dy * dy < 90;
                if (luma < 90) {
                    pixels[i] = dot ? colour : deep;
                } else if (luma > 195) {
                    pixels[i] = dot ? colour : pale;
                } else {
                    pixels[i] = dot ? pale : colour;
                }
            }
        }
    }

    private static void key(Surface surface, Figure figure) {
        double slip = Math.clamp(figure.radius() * 0.03, 3, 9);
        AffineTransform move = AffineTransform.getTranslateInstance(slip, slip * 0.7);
        surface.outline(
                figure.pieces().stream()
                        .map(piece -> new Piece(move.createTransformedShape(piece.shape()), BLACK))
                        .toList(),
                0xFF000000 | BLACK,
                Math.clamp(figure.radius() * 0.022, 3, 7));
    }
}
