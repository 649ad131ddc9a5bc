package io.journeydb.annotate.category;

import io.journeydb.annotate.annotator.lexicon.StyleLexicon;
import io.journeydb.annotate.store.LexiconCategory;
import io.journeydb.annotate.store.StylePhrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The styles of the lexicon that the offline annotator uses too. */
public final class LexiconStyles implements KnownStyles {

    /** Raised with every change of what is made of the lexicon's files, here or in what reads them: its edition is of the files alone. */
    private static final String FORM = "1-";

    private final Supplier<StyleLexicon> lexicon;

    /** @param lexicon read when it is first needed, and the same ever after */
    public LexiconStyles(Supplier<StyleLexicon> lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Optional<String> edition() {
        return Optional.of(FORM + StyleLexicon.edition());
    }

    @Override
    public List<LexiconCategory> categories() {
        return lexicon.get().nodes().stream().map(LexiconStyles::category).toList();
    }

    @Override
    public Optional<String> categoryOf(StylePhrase phrase) {
        return lexicon.get().categoryOf(phrase.value());
    }

    private static LexiconCategory category(StyleLexicon.Node node) {
        return new LexiconCategory(
                node.id(), node.name(), node.parent().orElse(null), StylePhrase.distinct(node.phrases()));
    }
}
