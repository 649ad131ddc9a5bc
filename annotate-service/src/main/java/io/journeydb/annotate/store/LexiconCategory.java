package io.journeydb.annotate.store;

import java.util.List;
import java.util.Objects;

/**
 * A category as the lexicon has it.
 *
 * @param id never changes
 * @param name for people
 * @param parent id of the category above it; null if it is a top one
 * @param phrases what the lexicon lists under it
 */
public record LexiconCategory(String id, String name, String parent, List<StylePhrase> phrases) {

    public LexiconCategory {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        phrases = List.copyOf(phrases);
    }
}
