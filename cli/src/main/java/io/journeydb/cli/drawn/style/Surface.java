package io.journeydb.cli.drawn.style;

import static java.awt.RenderingHints.KEY_ANTIALIASING;
import static java.awt.RenderingHints.KEY_INTERPOLATION;
import static java.awt.RenderingHints.KEY_STROKE_CONTROL;
import static java.awt.RenderingHints.VALUE_ANTIALIAS_OFF;
import static java.awt.RenderingHints.VALUE_ANTIALIAS_ON;
import static java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR;
import static java.awt.RenderingHints.VALUE_STROKE_PURE;

import io.journeydb.cli.drawn.scene.Figure;
import io.journeydb.cli.drawn.scene.Piece;
import io.journeydb.cli.drawn.scene.Scene;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.List;

/** A square of pixels that shapes are painted on and whose pixels can be worked on; used by one thread. */
final class Surface {
    private final BufferedImage image;
    private final int[] pixels;
    private final int side;
    private final boolean smooth;

    private Surface(int side, boolean smooth) {
        this.image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.side = side;
        this.smooth = smooth;
    }

    /** A surface of the picture's own size. */
    static Surface full() {
        return new Surface(Scene.SIDE, true);
    }

    /** A smaller surface; shapes are still given in the picture's pixels. */
    static Surface small(int side, boolean smooth) {
        return new Surface(side, smooth);
    }

    int side() {
        return side;
    }

    /** The live pixels, {@code 0xRRGGBB}, row by row. */
    int[] pixels() {
        return pixels;
    }

    void clear(int rgb) {
        Arrays.fill(pixels, rgb);
    }

    void fill(List<Piece> pieces) {
        Graphics2D graphics = graphics();
        pieces.forEach(piece -> {
            graphics.setColor(new Color(piece.rgb()));
            graphics.fill(piece.shape());
        });
        graphics.dispose();
    }

    void fillAll(List<Figure> figures) {
        figures.forEach(figure -> fill(figure.pieces()));
    }

    /** Fills every piece and draws its line before the next one covers it. */
    void ink(List<Piece> pieces, int argb, double width) {
        Graphics2D graphics = graphics();
        Color line = new Color(argb, true);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pieces.forEach(piece -> {
            graphics.setColor(new Color(piece.rgb()));
            graphics.fill(piece.shape());
            if (!piece.fine()) {
                graphics.setColor(line);
                graphics.draw(piece.shape());
            }
        });
        graphics.dispose();
    }

    /** The lines around every piece, hidden ones too. */
    void outline(List<Piece> pieces, int argb, double width) {
        Graphics2D graphics = graphics();
        graphics.setColor(new Color(argb, true));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pieces.forEach(piece -> graphics.draw(piece.shape()));
        graphics.dispose();
    }

    /** Spreads the other surface over this one, smoothly. */
    void stretch(Surface other) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(KEY_INTERPOLATION, VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(other.image, 0, 0, side, side, null);
        graphics.dispose();
    }

    /** A pen in the picture's pixels; the caller disposes of it. */
    Graphics2D graphics() {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(KEY_ANTIALIASING, smooth ? VALUE_ANTIALIAS_ON : VALUE_ANTIALIAS_OFF);
        graphics.setRenderingHint(KEY_STROKE_CONTROL, VALUE_STROKE_PURE);
        double scale = side / (double) Scene.SIDE;
        if (scale != 1) {
            graphics.scale(scale, scale);
        }
        return graphics;
    }
}
