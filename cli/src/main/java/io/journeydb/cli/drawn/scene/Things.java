package io.journeydb.cli.drawn.scene;

import static io.journeydb.cli.drawn.scene.Tone.BODY;
import static io.journeydb.cli.drawn.scene.Tone.CREAM;
import static io.journeydb.cli.drawn.scene.Tone.DARK;
import static io.journeydb.cli.drawn.scene.Tone.LIGHT;
import static io.journeydb.cli.drawn.scene.Tone.SHADE;
import static io.journeydb.cli.drawn.scene.Tone.WOOD;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/** The subjects that stand still: buildings, plants, household things, the moon. */
final class Things {

    private Things() {}

    static List<Part> house() {
        return new Sketch()
                .box(SHADE, 0.32, -0.85, 0.2, 0.55, 0)
                .box(BODY, -0.68, -0.18, 1.36, 1.1, 0)
                .polygon(SHADE, -0.95, -0.12, 0, -0.9, 0.95, -0.12)
                .ellipse(CREAM, 0, -0.4, 0.13, 0.13)
                .box(WOOD, -0.16, 0.35, 0.32, 0.57, 0)
                .ellipse(CREAM, 0.08, 0.65, 0.03, 0.03)
                .box(CREAM, -0.55, 0.08, 0.27, 0.3, 0)
                .box(CREAM, 0.28, 0.08, 0.27, 0.3, 0)
                .line(DARK, 0.03, -0.415, 0.08, -0.415, 0.38)
                .line(DARK, 0.03, -0.55, 0.23, -0.28, 0.23)
                .line(DARK, 0.03, 0.415, 0.08, 0.415, 0.38)
                .line(DARK, 0.03, 0.28, 0.23, 0.55, 0.23)
                .box(LIGHT, -0.74, 0.84, 1.48, 0.1, 0)
                .parts();
    }

    static List<Part> lighthouse() {
        return new Sketch()
                .polygon(CREAM, -0.26, -0.4, 0.26, -0.4, 0.44, 0.86, -0.44, 0.86)
                .polygon(BODY, -0.29, -0.2, 0.29, -0.2, 0.325, 0.05, -0.325, 0.05)
                .polygon(BODY, -0.36, 0.3, 0.36, 0.3, 0.4, 0.56, -0.4, 0.56)
                .box(SHADE, -0.6, 0.82, 1.2, 0.15, 0.06)
                .box(LIGHT, -0.2, -0.68, 0.4, 0.3, 0)
                .line(DARK, 0.04, 0, -0.66, 0, -0.4)
                .box(SHADE, -0.36, -0.44, 0.72, 0.08, 0.03)
                .polygon(BODY, -0.32, -0.66, 0, -0.96, 0.32, -0.66)
                .box(DARK, -0.09, 0.62, 0.18, 0.22, 0.1)
                .box(DARK, -0.06, 0.1, 0.12, 0.15, 0.06)
                .parts();
    }

    static List<Part> tree() {
        return new Sketch()
                .polygon(WOOD, -0.12, 0.95, -0.09, 0.1, 0.09, 0.1, 0.12, 0.95)
                .line(WOOD, 0.08, 0, 0.5, 0.3, 0.15)
                .ellipse(SHADE, -0.42, 0.02, 0.42, 0.36)
                .ellipse(SHADE, 0.42, 0.02, 0.42, 0.36)
                .ellipse(BODY, -0.3, -0.32, 0.42, 0.38)
                .ellipse(BODY, 0.32, -0.3, 0.42, 0.38)
                .ellipse(BODY, 0, -0.56, 0.44, 0.4)
                .ellipse(BODY, 0, -0.05, 0.4, 0.32)
                .ellipse(LIGHT, -0.16, -0.62, 0.15, 0.12)
                .ellipse(LIGHT, 0.34, -0.36, 0.13, 0.1)
                .ellipse(LIGHT, -0.38, -0.2, 0.12, 0.09)
                .parts();
    }

    static List<Part> mushroom() {
        Path2D.Double stem = new Path2D.Double();
        stem.moveTo(-0.2, 0.05);
        stem.quadTo(-0.16, 0.6, -0.32, 0.94);
        stem.lineTo(0.32, 0.94);
        stem.quadTo(0.16, 0.6, 0.2, 0.05);
        stem.closePath();
        return new Sketch()
                .add(CREAM, stem)
                .ellipse(SHADE, 0, 0.08, 0.86, 0.14)
                .dome(BODY, 0, 0.08, 0.92, 0.98)
                .ellipse(CREAM, -0.42, -0.24, 0.15, 0.14)
                .ellipse(CREAM, 0.1, -0.58, 0.17, 0.14)
                .ellipse(CREAM, 0.5, -0.2, 0.14, 0.14)
                .ellipse(CREAM, 0.06, -0.12, 0.1, 0.09)
                .ellipse(CREAM, -0.7, 0, 0.07, 0.05)
                .parts();
    }

    static List<Part> umbrella() {
        Path2D.Double handle = new Path2D.Double();
        handle.moveTo(0, -0.8);
        handle.lineTo(0, 0.72);
        handle.curveTo(0, 1, 0.32, 1, 0.32, 0.74);
        Shape dome =
                Sketch.within(Sketch.oval(0, 0.02, 0.96, 0.88), Sketch.chain(true, -1, -1, 1, -1, 1, 0.08, -1, 0.08));
        Shape canopy = dome;
        for (double x : new double[] {-0.64, 0, 0.64}) {
            canopy = Sketch.minus(canopy, Sketch.oval(x, 0.1, 0.3, 0.16));
        }
        Shape panels = Sketch.minus(Sketch.oval(0, 0.02, 0.62, 1.3), Sketch.oval(0, 0.02, 0.32, 1.3));
        return new Sketch()
                .add(WOOD, Sketch.stroked(0.08, handle))
                .line(DARK, 0.06, 0, -0.96, 0, -0.84)
                .add(BODY, canopy)
                .add(LIGHT, Sketch.within(canopy, panels))
                .add(SHADE, Sketch.within(canopy, Sketch.oval(0, 0.02, 0.1, 1.2)))
                .parts();
    }

    static List<Part> moon() {
        Shape crescent = Sketch.minus(Sketch.oval(0, 0, 0.95, 0.95), Sketch.oval(0.45, -0.12, 0.78, 0.78));
        return new Sketch()
                .add(BODY, crescent)
                .ellipse(SHADE, -0.6, -0.28, 0.13, 0.13)
                .ellipse(SHADE, -0.52, 0.36, 0.1, 0.1)
                .ellipse(LIGHT, -0.74, 0.1, 0.07, 0.07)
                .ellipse(LIGHT, -0.18, 0.76, 0.07, 0.06)
                .parts();
    }

    static List<Part> teapot() {
        Path2D.Double spout = new Path2D.Double();
        spout.moveTo(0.4, 0.45);
        spout.quadTo(0.68, 0.3, 0.74, -0.22);
        spout.lineTo(0.98, -0.22);
        spout.quadTo(0.95, 0.5, 0.4, 0.72);
        spout.closePath();
        return new Sketch()
                .ring(SHADE, -0.6, 0.16, 0.3, 0.11)
                .add(SHADE, spout)
                .ellipse(BODY, 0, 0.28, 0.66, 0.56)
                .ellipse(SHADE, 0, -0.22, 0.36, 0.08)
                .dome(LIGHT, 0, -0.22, 0.32, 0.26)
                .ellipse(DARK, 0, -0.52, 0.09, 0.09)
                .ellipse(CREAM, -0.2, 0.24, 0.1, 0.1)
                .ellipse(CREAM, 0.06, 0.36, 0.1, 0.1)
                .ellipse(CREAM, 0.28, 0.16, 0.1, 0.1)
                .box(SHADE, -0.36, 0.76, 0.72, 0.12, 0.08)
                .parts();
    }
}
