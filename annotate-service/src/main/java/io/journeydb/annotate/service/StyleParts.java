package io.journeydb.annotate.service;

import io.journeydb.annotate.category.CountedStyles;
import io.journeydb.annotate.category.KnownStyles;
import io.journeydb.annotate.category.LexiconStyles;
import io.journeydb.annotate.category.LikenessCategories;
import io.journeydb.annotate.category.MiniLm;
import io.journeydb.annotate.category.SettledCategories;
import io.journeydb.annotate.category.StyleEditor;
import io.journeydb.annotate.category.StyleUpkeep;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.publish.PublisherLease;
import io.journeydb.annotate.publish.StylePublisher;
import io.journeydb.annotate.publish.StyleTopic;
import io.journeydb.annotate.store.Database;
import io.journeydb.annotate.store.PhraseCategories;
import io.journeydb.annotate.store.StyleCounts;
import io.journeydb.annotate.store.StyleExamples;
import io.journeydb.annotate.store.StyleOutbox;
import io.journeydb.annotate.store.StylePages;
import io.journeydb.annotate.store.StylePlaces;
import io.journeydb.annotate.store.StyleRelabelling;
import io.journeydb.annotate.store.StyleSeed;
import io.journeydb.annotate.store.StyleTreeStore;
import io.journeydb.annotate.store.StyleVocabulary;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The parts that have to do with categories of style. */
@Singleton
final class StyleParts {

    @Singleton
    KnownStyles knownStyles(LexiconReading lexicon) {
        return new LexiconStyles(lexicon);
    }

    @Singleton
    @Typed(SettledCategories.class)
    SettledCategories settled(KnownStyles styles) {
        return new SettledCategories(styles);
    }

    /** What the store asks within a transaction. */
    @Singleton
    PhraseCategories atOnce(SettledCategories settled) {
        return settled::categoryOf;
    }

    @Singleton
    WorkersCategories workersCategories(
            AnnotateConfig config, SettledCategories settled, Database database, Patience patience) {
        if (!config.styles().similarity()) {
            return new WorkersCategories(settled);
        }
        return new WorkersCategories(new LikenessCategories(
                settled,
                new StyleVocabulary(database),
                new StyleExamples(database),
                new MiniLm(),
                config.styles().threshold(),
                patience));
    }

    @Singleton
    StyleUpkeep upkeep(AnnotateConfig config, KnownStyles styles, SettledCategories settled, Database database) {
        StyleUpkeep.Tables tables = new StyleUpkeep.Tables(
                new StyleSeed(database),
                new StyleVocabulary(database),
                new StylePlaces(database),
                new StyleRelabelling(database),
                new StyleOutbox(database));
        return new StyleUpkeep(styles, settled, tables, config.styles().reconcile());
    }

    @Singleton
    StylePublisher stylePublisher(Database database, PublisherLease lease, StyleTopic topic, Patience patience) {
        return new StylePublisher(new StyleOutbox(database), lease, topic, patience);
    }

    @Singleton
    StyleEditor editor(Database database, Signals signals) {
        return new StyleEditor(new StyleTreeStore(database), new StylePlaces(database), () -> signals.styles()
                .raise());
    }

    @Singleton
    CountedStyles countedStyles(AnnotateConfig config, Database database, InstantSource clock, Signals signals) {
        return new CountedStyles(
                new StyleCounts(database), config.styles().countsMaxAge(), clock, () -> signals.counts()
                        .raise());
    }

    @Singleton
    StylePages pages(Database database) {
        return new StylePages(database);
    }
}
