package io.journeydb.cli.drawn.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Where the subjects stand. */
public enum Layout {
    CENTERED(1, 1, List.of("centered", "in the center", "centered composition")),
    LEFT(1, 1, List.of("on the left side", "placed on the left")),
    RIGHT(1, 1, List.of("on the right side", "placed on the right")),
    SIDES(2, 2, List.of("one on the left and one on the right", "one left, one right")),
    ROW(2, 6, List.of("in a row", "lined up in a row", "side by side in a row")),
    STACK(2, 5, List.of("stacked vertically", "stacked one above the other")),
    DIAGONAL(3, 6, List.of("in a diagonal line", "along a diagonal")),
    CIRCLE(3, 6, List.of("in a circle", "arranged in a circle")),
    SCATTERED(3, 6, List.of("scattered", "scattered around", "scattered all over"));

    private final int least;
    private final int most;
    private final List<String> phrases;

    Layout(int least, int most, List<String> phrases) {
        this.least = least;
        this.most = most;
        this.phrases = phrases;
    }

    /** The layouts that make sense for a count of 1 to 6. */
    public static List<Layout> fitting(int count) {
        return List.of(values()).stream()
                .filter(layout -> count >= layout.least && count <= layout.most)
                .toList();
    }

    /** The ways a prompt says it. */
    public List<String> phrases() {
        return phrases;
    }

    /** Places as shares of the picture's side; no two overlap. */
    List<Spot> place(int count, Random random) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            spots.add(spot(i, count));
        }
        return this == SCATTERED ? scatter(count, random) : spots;
    }

    private Spot spot(int i, int count) {
        double along = (i + 0.5) / count;
        double turn = 2 * Math.PI * i / count - Math.PI / 2;
        return switch (this) {
            case CENTERED, SCATTERED -> new Spot(0.5, 0.5, 0.36);
            case LEFT -> new Spot(0.27, 0.52, 0.24);
            case RIGHT -> new Spot(0.73, 0.52, 0.24);
            case SIDES -> new Spot(0.26 + 0.48 * i, 0.52, 0.215);
            case ROW -> new Spot(0.03 + along * 0.94, 0.54, Math.min(0.2, 0.44 / count));
            case STACK -> new Spot(0.5, 0.03 + along * 0.94, Math.min(0.22, 0.455 / count));
            case DIAGONAL -> new Spot(0.04 + along * 0.92, 0.04 + along * 0.92, Math.min(0.15, 0.5 / count));
            case CIRCLE ->
                new Spot(0.5 + 0.32 * Math.cos(turn), 0.5 + 0.32 * Math.sin(turn), count > 4 ? 0.145 : 0.165);
        };
    }

    private static List<Spot> scatter(int count, Random random) {
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < 9; cell++) {
            cells.add(cell);
        }
        Collections.shuffle(cells, random);
        return cells.stream()
                .limit(count)
                .map(cell -> new Spot(
                        0.18 + 0.32 * (cell % 3) + (random.nextDouble() - 0.5) * 0.06,
                        0.18 + 0.32 * (cell / 3) + (random.nextDouble() - 0.5) * 0.06,
                        0.105 + random.nextDouble() * 0.025))
                .toList();
    }

    /** Centre and half side as shares of the picture's side. */
    record Spot(double x, double y, double radius) {}
}
