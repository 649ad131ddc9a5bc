package io.journeydb.annotate.category;

import io.journeydb.annotate.store.LexiconCategory;
import io.journeydb.annotate.store.StylePhrase;
import java.util.List;
import java.util.Optional;

/** What is known of styles without asking anybody. Implementations are fast, never throw, and are thread safe. */
public interface KnownStyles {

    /** All categories, parents before their children. */
    List<LexiconCategory> categories();

    /** Another one for every other answer of {@link #categories()}; empty if that is to be compared each time. */
    default Optional<String> edition() {
        return Optional.empty();
    }

    /** The id of the phrase's category; empty if it isn't known. */
    Optional<String> categoryOf(StylePhrase phrase);
}
