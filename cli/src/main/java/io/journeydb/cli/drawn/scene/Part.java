package io.journeydb.cli.drawn.scene;

import java.awt.Shape;

/** One shape of a subject in its own square, −1 to 1 with y downwards. */
record Part(Tone tone, Shape shape) {}
