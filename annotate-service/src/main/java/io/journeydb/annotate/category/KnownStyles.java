package io.journeydb.annotate.category;

import io.journeydb.annotate.store.LexiconCategory;
import io.journeydb.annotate.store.StylePhrase;
import java.util.List;
import java.util.Optional;

/** What is known of styles without asking anybody. Implementations are fast, never throw, and are thread safe. */
public interface KnownStyles {

    /** All categories, parents before their children. */
    List<LexiconCategory> categories();

    /** The id of the phrase's category; empty if it isn't known. */
    Optional<String> categoryOf(StylePhrase phrase);
}
