package io.journeydb.cli.drawn.scene;

import static io.journeydb.cli.drawn.scene.Tone.BODY;
import static io.journeydb.cli.drawn.scene.Tone.CREAM;
import static io.journeydb.cli.drawn.scene.Tone.DARK;
import static io.journeydb.cli.drawn.scene.Tone.LIGHT;
import static io.journeydb.cli.drawn.scene.Tone.SHADE;
import static io.journeydb.cli.drawn.scene.Tone.WOOD;

import java.awt.geom.Path2D;
import java.util.List;

/** The subjects that live. */
final class Animals {

    private Animals() {}

    static List<Part> cat() {
        Path2D.Double tail = new Path2D.Double();
        tail.moveTo(0.35, 0.8);
        tail.curveTo(1.1, 0.85, 0.95, 0.2, 0.72, 0.05);
        return new Sketch()
                .add(SHADE, Sketch.stroked(0.17, tail))
                .ellipse(BODY, 0, 0.5, 0.5, 0.48)
                .ellipse(LIGHT, 0, 0.6, 0.24, 0.32)
                .ellipse(SHADE, -0.22, 0.92, 0.2, 0.09)
                .ellipse(SHADE, 0.22, 0.92, 0.2, 0.09)
                .polygon(BODY, -0.56, -0.3, -0.52, -0.96, -0.08, -0.62)
                .polygon(BODY, 0.56, -0.3, 0.52, -0.96, 0.08, -0.62)
                .polygon(LIGHT, -0.46, -0.5, -0.45, -0.8, -0.24, -0.62)
                .polygon(LIGHT, 0.46, -0.5, 0.45, -0.8, 0.24, -0.62)
                .ellipse(BODY, 0, -0.26, 0.58, 0.46)
                .ellipse(CREAM, -0.23, -0.3, 0.13, 0.15)
                .ellipse(CREAM, 0.23, -0.3, 0.13, 0.15)
                .ellipse(DARK, -0.22, -0.29, 0.055, 0.12)
                .ellipse(DARK, 0.22, -0.29, 0.055, 0.12)
                .polygon(DARK, -0.08, -0.1, 0.08, -0.1, 0, -0.01)
                .line(DARK, 0.03, -0.18, -0.04, -0.68, -0.12)
                .line(DARK, 0.03, -0.18, 0.02, -0.66, 0.06)
                .line(DARK, 0.03, 0.18, -0.04, 0.68, -0.12)
                .line(DARK, 0.03, 0.18, 0.02, 0.66, 0.06)
                .parts();
    }

    static List<Part> fish() {
        return new Sketch()
                .polygon(SHADE, 0.45, 0, 0.98, -0.5, 0.84, 0, 0.98, 0.5)
                .polygon(SHADE, -0.3, -0.4, 0.1, -0.78, 0.38, -0.32)
                .polygon(SHADE, -0.1, 0.4, 0.25, 0.72, 0.3, 0.3)
                .ellipse(BODY, -0.15, 0, 0.78, 0.48)
                .arc(LIGHT, 0.07, 0.05, 0, 0.16, 0.28, -75, 150)
                .arc(LIGHT, 0.07, 0.28, 0, 0.13, 0.2, -75, 150)
                .arc(SHADE, 0.06, -0.4, 0, 0.14, 0.3, -70, 140)
                .ellipse(CREAM, -0.58, -0.12, 0.13, 0.13)
                .ellipse(DARK, -0.6, -0.12, 0.065, 0.065)
                .arc(DARK, 0.04, -0.82, 0.12, 0.14, 0.08, -80, 110)
                .parts();
    }

    static List<Part> owl() {
        return new Sketch()
                .polygon(SHADE, -0.55, -0.5, -0.6, -0.98, -0.1, -0.72)
                .polygon(SHADE, 0.55, -0.5, 0.6, -0.98, 0.1, -0.72)
                .ellipse(BODY, 0, 0.08, 0.66, 0.86)
                .ellipse(SHADE, -0.58, 0.2, 0.2, 0.52)
                .ellipse(SHADE, 0.58, 0.2, 0.2, 0.52)
                .ellipse(LIGHT, 0, 0.42, 0.38, 0.46)
                .arc(SHADE, 0.05, -0.14, 0.32, 0.12, 0.1, 180, 180)
                .arc(SHADE, 0.05, 0.14, 0.32, 0.12, 0.1, 180, 180)
                .arc(SHADE, 0.05, 0, 0.55, 0.12, 0.1, 180, 180)
                .ellipse(CREAM, -0.28, -0.36, 0.28, 0.28)
                .ellipse(CREAM, 0.28, -0.36, 0.28, 0.28)
                .ellipse(DARK, -0.25, -0.36, 0.14, 0.14)
                .ellipse(DARK, 0.25, -0.36, 0.14, 0.14)
                .polygon(WOOD, -0.1, -0.2, 0.1, -0.2, 0, 0.04)
                .line(WOOD, 0.08, -0.3, 0.93, -0.12, 0.93)
                .line(WOOD, 0.08, 0.12, 0.93, 0.3, 0.93)
                .parts();
    }

    static List<Part> butterfly() {
        return new Sketch()
                .add(BODY, wing(-1, -0.9, -0.15))
                .add(BODY, wing(1, -0.9, -0.15))
                .add(SHADE, wing(-0.78, 0.88, 0.1))
                .add(SHADE, wing(0.78, 0.88, 0.1))
                .ellipse(LIGHT, -0.55, -0.42, 0.2, 0.17)
                .ellipse(LIGHT, 0.55, -0.42, 0.2, 0.17)
                .ellipse(CREAM, -0.42, 0.45, 0.12, 0.13)
                .ellipse(CREAM, 0.42, 0.45, 0.12, 0.13)
                .line(DARK, 0.035, -0.02, -0.5, -0.2, -0.92)
                .line(DARK, 0.035, 0.02, -0.5, 0.2, -0.92)
                .ellipse(DARK, 0, 0.05, 0.08, 0.55)
                .ellipse(DARK, 0, -0.5, 0.1, 0.1)
                .parts();
    }

    private static Path2D.Double wing(double tipX, double tipY, double root) {
        Path2D.Double wing = new Path2D.Double();
        wing.moveTo(0, root);
        wing.curveTo(tipX * 0.25, tipY * 0.8, tipX * 0.8, tipY * 1.15, tipX * 0.97, tipY * 0.78);
        wing.curveTo(tipX * 1.08, tipY * 0.3, tipX * 0.7, tipY * 0.02 + root * 0.5, 0, root + 0.12);
        wing.closePath();
        return wing;
    }
}
