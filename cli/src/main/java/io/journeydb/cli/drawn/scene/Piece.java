package io.journeydb.cli.drawn.scene;

import java.awt.Shape;

/**
 * One filled shape of a scene. The shape is never changed after the scene was built.
 *
 * @param shape in pixels
 * @param rgb its packed colour
 * @param fine whether it is made of specks that a line around them would drown, as snow
 */
public record Piece(Shape shape, int rgb, boolean fine) {

    /** A shape that bears a line around it. */
    public Piece(Shape shape, int rgb) {
        this(shape, rgb, false);
    }

    /** The same shape in another colour. */
    public Piece in(int other) {
        return new Piece(shape, other, fine);
    }
}
