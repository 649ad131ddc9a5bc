package io.journeydb.cli.drawn;

import io.journeydb.cli.drawn.scene.Atmosphere;
import io.journeydb.cli.drawn.scene.Background;
import io.journeydb.cli.drawn.scene.Colour;
import io.journeydb.cli.drawn.scene.Content;
import io.journeydb.cli.drawn.scene.Layout;
import io.journeydb.cli.drawn.scene.Subject;
import io.journeydb.cli.drawn.style.Style;
import java.util.Optional;

/**
 * What a drawn picture shows and how it is made: all of it visible in the picture, all of it said by the prompt.
 *
 * @param subject the thing shown
 * @param count how many of it, 1 to 6
 * @param colour its colour; absent for styles that show none (monochrome, blueprint)
 * @param layout where they stand
 * @param background what is behind them
 * @param style the technique
 * @param atmosphere the mood; absent when none was asked for
 */
public record DrawnTruth(
        Subject subject,
        int count,
        Optional<Colour> colour,
        Layout layout,
        Background background,
        Style style,
        Optional<Atmosphere> atmosphere) {

    public DrawnTruth {
        if (colour.isPresent() != !style.colours().isEmpty()) {
            throw new IllegalArgumentException(style + " does not go with the colour " + colour);
        }
    }

    Content content() {
        return new Content(subject, count, colour, layout, background, atmosphere);
    }
}
