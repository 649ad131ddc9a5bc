package io.journeydb.index.feed;

import io.journeydb.events.StyleCategory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which categories a style phrase is in, as the topic of categories says: of each category its first
 * {@link StyleCategory#MAX_PHRASES} phrases. Written by one thread, read by any number.
 */
public final class StylePhrases {

    private final Map<String, StyleCategory> categories = new HashMap<>();
    private volatile Map<String, Set<String>> byPhrase = Map.of();

    /** Ids of the phrase's categories; empty while none is known. @param phrase in any case */
    public Set<String> categoriesOf(String phrase) {
        return byPhrase.getOrDefault(phrase.strip().toLowerCase(Locale.ROOT), Set.of());
    }

    /** Takes a category in unless a newer revision of it is known. */
    void put(StyleCategory category) {
        categories.merge(category.id(), category, (old, fresh) -> fresh.revision() >= old.revision() ? fresh : old);
    }

    /** Makes what was taken in visible. A category that was merged into another has handed its phrases over. */
    void publish() {
        Map<String, Set<String>> found = new HashMap<>();
        categories.values().stream()
                .filter(category -> category.mergedInto() == null)
                .forEach(category -> category.phrases()
                        .forEach(phrase -> found.computeIfAbsent(phrase, absent -> new HashSet<>())
                                .add(category.id())));
        found.replaceAll((phrase, ids) -> Set.copyOf(ids));
        byPhrase = Map.copyOf(found);
    }
}
