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

/** The subjects that carry people. */
final class Vehicles {

    private Vehicles() {}

    static List<Part> sailboat() {
        Path2D.Double hull = new Path2D.Double();
        hull.moveTo(-0.95, 0.42);
        hull.lineTo(0.95, 0.42);
        hull.quadTo(0.75, 0.92, 0.45, 0.92);
        hull.lineTo(-0.5, 0.92);
        hull.quadTo(-0.82, 0.86, -0.95, 0.42);
        hull.closePath();
        return new Sketch()
                .line(DARK, 0.07, 0, -0.95, 0, 0.45)
                .polygon(BODY, 0.07, -0.92, 0.85, 0.28, 0.07, 0.28)
                .polygon(LIGHT, -0.08, -0.72, -0.08, 0.28, -0.72, 0.28)
                .polygon(SHADE, 0.07, -0.05, 0.64, -0.05, 0.75, 0.12, 0.07, 0.12)
                .add(SHADE, hull)
                .polygon(CREAM, -0.89, 0.54, 0.89, 0.54, 0.85, 0.64, -0.85, 0.64)
                .parts();
    }

    static List<Part> balloon() {
        Path2D.Double envelope = new Path2D.Double();
        envelope.moveTo(-0.2, 0.52);
        envelope.curveTo(-0.3, 0.3, -0.72, 0.1, -0.72, -0.3);
        envelope.curveTo(-0.72, -0.75, -0.4, -0.98, 0, -0.98);
        envelope.curveTo(0.4, -0.98, 0.72, -0.75, 0.72, -0.3);
        envelope.curveTo(0.72, 0.1, 0.3, 0.3, 0.2, 0.52);
        envelope.closePath();
        Shape outer = Sketch.minus(Sketch.oval(0, -0.25, 0.48, 1), Sketch.oval(0, -0.25, 0.2, 1));
        return new Sketch()
                .line(DARK, 0.03, -0.19, 0.5, -0.15, 0.76)
                .line(DARK, 0.03, 0.19, 0.5, 0.15, 0.76)
                .add(BODY, envelope)
                .add(LIGHT, Sketch.within(envelope, outer))
                .add(SHADE, Sketch.within(envelope, Sketch.oval(0, 0.55, 0.6, 0.16)))
                .box(WOOD, -0.19, 0.72, 0.38, 0.26, 0.1)
                .line(DARK, 0.03, -0.17, 0.8, 0.17, 0.8)
                .parts();
    }

    static List<Part> rocket() {
        Path2D.Double hull = new Path2D.Double();
        hull.moveTo(0, -0.98);
        hull.curveTo(0.42, -0.6, 0.42, 0.1, 0.26, 0.55);
        hull.lineTo(-0.26, 0.55);
        hull.curveTo(-0.42, 0.1, -0.42, -0.6, 0, -0.98);
        hull.closePath();
        Shape nose = Sketch.within(hull, Sketch.chain(true, -1, -1, 1, -1, 1, -0.55, -1, -0.55));
        return new Sketch()
                .polygon(CREAM, -0.2, 0.6, 0.2, 0.6, 0.1, 0.85, 0, 0.99, -0.1, 0.85)
                .polygon(SHADE, -0.3, 0.05, -0.68, 0.5, -0.64, 0.82, -0.22, 0.5)
                .polygon(SHADE, 0.3, 0.05, 0.68, 0.5, 0.64, 0.82, 0.22, 0.5)
                .add(BODY, hull)
                .add(SHADE, nose)
                .ellipse(DARK, 0, -0.22, 0.2, 0.2)
                .ellipse(CREAM, 0, -0.22, 0.15, 0.15)
                .box(LIGHT, -0.06, 0.15, 0.12, 0.5, 0.1)
                .box(DARK, -0.25, 0.53, 0.5, 0.1, 0.04)
                .parts();
    }

    static List<Part> bicycle() {
        Sketch sketch = new Sketch();
        for (double x : new double[] {-0.56, 0.56}) {
            sketch.ring(DARK, x, 0.38, 0.38, 0.07);
            for (int spoke = 0; spoke < 4; spoke++) {
                double angle = Math.PI * spoke / 4;
                double dx = Math.cos(angle) * 0.34;
                double dy = Math.sin(angle) * 0.34;
                sketch.line(SHADE, 0.022, x - dx, 0.38 - dy, x + dx, 0.38 + dy);
            }
        }
        return sketch.line(BODY, 0.1, -0.56, 0.38, -0.22, -0.28, 0.38, -0.3, 0, 0.38, -0.56, 0.38)
                .line(BODY, 0.1, -0.28, -0.42, 0, 0.38)
                .line(BODY, 0.1, 0.56, 0.38, 0.34, -0.56)
                .line(DARK, 0.08, 0.34, -0.56, 0.2, -0.64)
                .line(DARK, 0.08, 0.34, -0.56, 0.56, -0.66, 0.6, -0.52)
                .box(DARK, -0.46, -0.52, 0.36, 0.12, 0.1)
                .ellipse(SHADE, 0, 0.38, 0.11, 0.11)
                .parts();
    }

    static List<Part> car() {
        Path2D.Double cabin = new Path2D.Double();
        cabin.moveTo(-0.62, 0.02);
        cabin.quadTo(-0.5, -0.5, -0.3, -0.52);
        cabin.lineTo(0.2, -0.52);
        cabin.quadTo(0.4, -0.5, 0.62, 0.02);
        cabin.closePath();
        Sketch sketch = new Sketch()
                .add(SHADE, cabin)
                .polygon(CREAM, -0.48, -0.02, -0.36, -0.4, -0.06, -0.4, -0.06, -0.02)
                .polygon(CREAM, 0.04, -0.02, 0.04, -0.4, 0.2, -0.4, 0.44, -0.02)
                .box(BODY, -0.98, -0.04, 1.96, 0.46, 0.34)
                .box(LIGHT, -0.9, 0.1, 1.8, 0.07, 0.05)
                .ellipse(CREAM, 0.88, 0.16, 0.08, 0.08)
                .line(DARK, 0.04, -0.12, 0.02, -0.02, 0.02);
        for (double x : new double[] {-0.55, 0.55}) {
            sketch.ellipse(DARK, x, 0.42, 0.25, 0.25).ellipse(LIGHT, x, 0.42, 0.11, 0.11);
        }
        return sketch.parts();
    }
}
