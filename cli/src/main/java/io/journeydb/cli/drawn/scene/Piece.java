package io.journeydb.cli.drawn.scene;

import java.awt.Shape;

/** One filled shape of a scene in pixels, with its packed colour. The shape is never changed after the scene was built. */
public record Piece(Shape shape, int rgb) {}
