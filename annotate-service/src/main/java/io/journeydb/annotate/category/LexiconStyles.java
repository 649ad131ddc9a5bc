package io.journeydb.annotate.category;

import io.journeydb.annotate.annotator.lexicon.StyleLexicon;
import io.journeydb.annotate.store.LexiconCategory;
import io.journeydb.annotate.store.StylePhrase;
import java.util.List;
import java.util.Optional;

/** The styles of the lexicon that the offline annotator uses too. */
public final class LexiconStyles implements KnownStyles {

    private final StyleLexicon lexicon;

    public LexiconStyles(StyleLexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<LexiconCategory> categories() {
        return lexicon.nodes().stream().map(LexiconStyles::category).toList();
    }

    @Override
    public Optional<String> categoryOf(StylePhrase phrase) {
        return lexicon.categoryOf(phrase.value());
    }

    private static LexiconCategory category(StyleLexicon.Node node) {
        return new LexiconCategory(
                node.id(), node.name(), node.parent().orElse(null), StylePhrase.distinct(node.phrases()));
    }
}
