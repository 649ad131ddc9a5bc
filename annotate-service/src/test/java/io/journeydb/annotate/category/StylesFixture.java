package io.journeydb.annotate.category;

import io.journeydb.annotate.Images;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.store.NewAnnotation;
import io.journeydb.annotate.store.PlacedPhrase;
import io.journeydb.annotate.store.PromptAnnotations;
import io.journeydb.annotate.store.StoreFixture;
import io.journeydb.annotate.store.StyleExamples;
import io.journeydb.annotate.store.StyleOutbox;
import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.annotate.store.StylePlaces;
import io.journeydb.annotate.store.StyleRelabelling;
import io.journeydb.annotate.store.StyleSeed;
import io.journeydb.annotate.store.StyleTreeStore;
import io.journeydb.annotate.store.StyleVocabulary;
import io.journeydb.events.Annotation;
import io.journeydb.events.Provenance;
import io.journeydb.events.Segments;
import io.journeydb.local.Endpoints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One process's share of the categories over a store with tables of its own. */
final class StylesFixture {

    final StoreFixture store;
    final SettledCategories settled = new SettledCategories(new FewStyles());
    final StyleVocabulary vocabulary;
    final StylePlaces places;
    final StyleTreeStore trees;
    final StyleOutbox outbox;
    final StyleEditor editor;
    final StyleUpkeep upkeep;

    StylesFixture(Endpoints endpoints) {
        this(new StoreFixture(endpoints));
        upkeep.sow();
    }

    /** Another process over the same tables. */
    StylesFixture(StoreFixture store) {
        this.store = store;
        vocabulary = new StyleVocabulary(store.database());
        places = new StylePlaces(store.database());
        trees = new StyleTreeStore(store.database());
        outbox = new StyleOutbox(store.database());
        editor = new StyleEditor(trees, places, () -> {});
        upkeep = new StyleUpkeep(new FewStyles(), settled, tables(), Duration.ofHours(1));
    }

    /** Stores a sample of the prompt, annotated with these style phrases. */
    void sample(String id, String prompt, String... phrases) {
        Annotation annotation = new Annotation(
                new Segments(List.of(phrases), List.of(), List.of(), List.of()),
                "A thing.",
                List.of(),
                List.of(),
                List.of(),
                Provenance.offline("test", "1", Instant.EPOCH));
        store.samples().save(store.incoming(List.of(Images.image(id, prompt))), PromptAnnotations.LEFT_TO_WORKERS);
        store.annotations(settled).replace(List.of(new NewAnnotation(Images.promptId(prompt), annotation)));
    }

    LikenessCategories likeness(PhraseEmbedder embedder, double threshold) {
        Patience patience = new Patience(new Backoff(Duration.ofMillis(1), Duration.ofMillis(5)));
        return new LikenessCategories(
                settled, vocabulary, new StyleExamples(store.database()), embedder, (float) threshold, patience);
    }

    /** Does everything that is left to do in the background. */
    void tidy() {
        upkeep.share();
        while (upkeep.tidy()) {
            Thread.onSpinWait();
        }
    }

    EditOutcome edit(String id, StyleEdit... edits) {
        long edition = trees.load().nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow()
                .edition();
        return editor.edit(id, edition, List.of(edits));
    }

    /** Where the vocabulary has the phrase, and by whom: {@code medium by lexicon}. */
    String where(String phrase) {
        PlacedPhrase placed = vocabulary.find(new StylePhrase(phrase)).orElseThrow();
        return placed.category() + " by " + placed.by().label();
    }

    static List<StylePhrase> phrases(String... phrases) {
        return Stream.of(phrases).map(StylePhrase::new).toList();
    }

    private StyleUpkeep.Tables tables() {
        return new StyleUpkeep.Tables(
                new StyleSeed(store.database()), vocabulary, places, new StyleRelabelling(store.database()), outbox);
    }
}
