package io.journeydb.cli.drawn.scene;

import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One picture before a technique paints it, in pixels of a square of {@link #SIDE}.
 *
 * @param backdrop the pieces behind the subjects; the first covers everything
 * @param figures the subjects, none over another
 * @param colour the packed colour of the subjects
 * @param vignette how much light is lost in the corners, 0 to 1
 * @param seed the source of all chance in the technique, so that a scene is painted the same way every time
 */
public record Scene(List<Piece> backdrop, List<Figure> figures, int colour, double vignette, long seed) {

    /** Width and height of a picture, pixels. */
    public static final int SIDE = 1024;

    /** The grey of subjects whose colour is not asked for. */
    static final int COLOURLESS = 0x8C8C8C;

    private static final double SUBJECT_MOOD = 0.3;

    public Scene {
        backdrop = List.copyOf(backdrop);
        figures = List.copyOf(figures);
    }

    /** Arranges what the content asks for; another seed gives another picture of the same content. */
    public static Scene compose(Content content, long seed) {
        Random random = new Random(seed);
        Optional<Atmosphere> mood = content.atmosphere();
        int plain = content.colour().map(Colour::rgb).orElse(COLOURLESS);
        int body = graded(mood, plain, SUBJECT_MOOD);
        List<Piece> backdrop = Scenery.of(content.background(), random).stream()
                .map(piece -> piece.in(graded(mood, piece.rgb(), 1)))
                .toList();
        List<Figure> figures = content.layout().place(content.count(), random).stream()
                .map(spot -> figure(content.subject(), spot, body, random))
                .toList();
        return new Scene(backdrop, figures, body, mood.map(Atmosphere::vignette).orElse(0.0), random.nextLong());
    }

    private static int graded(Optional<Atmosphere> mood, int rgb, double strength) {
        return mood.map(atmosphere -> atmosphere.grade(rgb, strength)).orElse(rgb);
    }

    private static Figure figure(Subject subject, Layout.Spot spot, int body, Random random) {
        double radius = spot.radius() * SIDE * (0.93 + 0.07 * random.nextDouble());
        double slack = (spot.radius() * SIDE - radius) * 0.7;
        double x = spot.x() * SIDE + slack * (random.nextDouble() * 2 - 1);
        double y = spot.y() * SIDE + slack * (random.nextDouble() * 2 - 1);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians((random.nextDouble() - 0.5) * 9));
        place.scale(random.nextBoolean() ? radius : -radius, radius);
        List<Piece> pieces = subject.parts().stream()
                .map(part -> new Piece(
                        place.createTransformedShape(part.shape()), part.tone().resolve(body)))
                .toList();
        return new Figure(pieces, x, y, radius);
    }
}
