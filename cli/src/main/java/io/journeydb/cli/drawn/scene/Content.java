package io.journeydb.cli.drawn.scene;

import java.util.Optional;

/**
 * What a picture shows, apart from the technique.
 *
 * @param subject the thing shown
 * @param count how many of it, 1 to 6
 * @param colour its colour, absent when the technique shows none
 * @param layout where they stand
 * @param background what is behind them
 * @param atmosphere the mood, absent when none was asked for
 */
public record Content(
        Subject subject,
        int count,
        Optional<Colour> colour,
        Layout layout,
        Background background,
        Optional<Atmosphere> atmosphere) {

    /** The most subjects in one picture. */
    public static final int MOST = 6;

    public Content {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("count is 1 to " + MOST + ", not " + count);
        }
        if (!Layout.fitting(count).contains(layout)) {
            throw new IllegalArgumentException(layout + " is no layout for " + count);
        }
    }
}
