package io.journeydb.annotate.store;

import java.util.Objects;

/**
 * A style phrase in its category.
 *
 * @param phrase the phrase
 * @param category id of the category
 * @param by who said so
 * @param score likeness to the nearest category, -1 to 1, also where it was too low to count; null if nobody compared
 */
public record PlacedPhrase(StylePhrase phrase, String category, DecidedBy by, Float score) {

    public PlacedPhrase {
        Objects.requireNonNull(phrase, "phrase");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(by, "by");
    }

    /** A phrase that nobody compared with others. */
    public PlacedPhrase(StylePhrase phrase, String category, DecidedBy by) {
        this(phrase, category, by, null);
    }

    /** Whether it waits to be compared: nobody knows it and nobody tried. */
    public boolean isUndecided() {
        return by == DecidedBy.NOBODY && score == null;
    }
}
