package io.journeydb.cli.drawn.scene;

import java.util.List;

/**
 * One subject as it stands in the picture: its pieces from back to front.
 *
 * @param pieces the filled shapes
 * @param x centre, pixels
 * @param y centre, pixels
 * @param radius half its side, pixels
 */
public record Figure(List<Piece> pieces, double x, double y, double radius) {
    public Figure {
        pieces = List.copyOf(pieces);
    }
}
