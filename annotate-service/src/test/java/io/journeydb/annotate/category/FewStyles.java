package io.journeydb.annotate.category;

import io.journeydb.annotate.store.LexiconCategory;
import io.journeydb.annotate.store.StylePhrase;
import java.util.List;
import java.util.Optional;

/** A lexicon of a few words. */
final class FewStyles implements KnownStyles {

    @Override
    public List<LexiconCategory> categories() {
        return List.of(
                new LexiconCategory("making", "Making", null, List.of()),
                category("medium", "oil painting", "watercolor"),
                category("lighting", "soft light", "rim light"),
                category("mood", "gloomy"));
    }

    @Override
    public Optional<String> categoryOf(StylePhrase phrase) {
        return categories().stream()
                .filter(category -> category.phrases().contains(phrase)
                        || category.id().equals("medium") && phrase.value().endsWith(" painting"))
                .map(LexiconCategory::id)
                .findFirst();
    }

    private static LexiconCategory category(String id, String... phrases) {
        return new LexiconCategory(id, "Of " + id, "making", StylePhrase.distinct(List.of(phrases)));
    }
}
