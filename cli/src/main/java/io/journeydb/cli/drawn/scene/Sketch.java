package io.journeydb.cli.drawn.scene;

import static java.awt.BasicStroke.CAP_ROUND;
import static java.awt.BasicStroke.JOIN_ROUND;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Collects the parts of one subject from back to front; used by one thread for one subject. */
final class Sketch {
    private final List<Part> parts = new ArrayList<>();

    Sketch add(Tone tone, Shape shape) {
        parts.add(new Part(tone, shape));
        return this;
    }

    Sketch ellipse(Tone tone, double x, double y, double rx, double ry) {
        return add(tone, oval(x, y, rx, ry));
    }

    Sketch box(Tone tone, double x, double y, double width, double height, double arc) {
        return add(tone, new RoundRectangle2D.Double(x, y, width, height, arc, arc));
    }

    Sketch polygon(Tone tone, double... xy) {
        return add(tone, chain(true, xy));
    }

    /** A line of the given width through the points, round at its ends. */
    Sketch line(Tone tone, double width, double... xy) {
        return add(tone, stroked(width, chain(false, xy)));
    }

    Sketch ring(Tone tone, double x, double y, double radius, double width) {
        return add(tone, stroked(width, oval(x, y, radius, radius)));
    }

    /** An open arc as a line; angles in degrees, counter-clockwise from three o'clock. */
    Sketch arc(Tone tone, double width, double x, double y, double rx, double ry, double start, double extent) {
        return add(tone, stroked(width, new Arc2D.Double(x - rx, y - ry, 2 * rx, 2 * ry, start, extent, Arc2D.OPEN)));
    }

    /** The upper half of an oval. */
    Sketch dome(Tone tone, double x, double y, double rx, double ry) {
        return add(tone, new Arc2D.Double(x - rx, y - ry, 2 * rx, 2 * ry, 0, 180, Arc2D.CHORD));
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    static Shape oval(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    static Shape minus(Shape from, Shape cut) {
        Area area = new Area(from);
        area.subtract(new Area(cut));
        return area;
    }

    static Shape within(Shape one, Shape other) {
        Area area = new Area(one);
        area.intersect(new Area(other));
        return area;
    }

    static Path2D.Double chain(boolean closed, double... xy) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    static Shape stroked(double width, Shape line) {
        return new BasicStroke((float) width, CAP_ROUND, JOIN_ROUND).createStrokedShape(line);
    }
}
