package io.journeydb.annotate.store;

import java.util.Objects;

/**
 * An event that is due on its topic.
 *
 * @param event what is to be published
 * @param resets the row's count of marks taken back, when it was read
 */
public record Due<E>(E event, int resets) {

    public Due {
        Objects.requireNonNull(event, "event");
    }
}
