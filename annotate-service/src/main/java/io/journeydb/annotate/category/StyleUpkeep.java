package io.journeydb.annotate.category;

import io.journeydb.annotate.store.DecidedBy;
import io.journeydb.annotate.store.PlacedPhrase;
import io.journeydb.annotate.store.StyleOutbox;
import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.annotate.store.StylePlaces;
import io.journeydb.annotate.store.StyleRelabelling;
import io.journeydb.annotate.store.StyleSeed;
import io.journeydb.annotate.store.StyleVocabulary;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What keeps the categories in order apart from requests and intake. For one thread, but for {@link #sow()}, which comes
 * first.
 */
public final class StyleUpkeep {

    private static final Logger LOG = Logger.getLogger(StyleUpkeep.class);
    private static final int ROWS = 5_000;
    private static final int PHRASES = 1_000;

    /** Replicas learn of a decision within a pass or two; what they had begun before is stored by then. */
    private static final Duration SETTLED = Duration.ofSeconds(20);

    private final KnownStyles styles;
    private final SettledCategories settled;
    private final Tables tables;
    private final Duration reconcileEvery;
    private long reconcileAt = System.nanoTime();

    /** What it works on. */
    public record Tables(
            StyleSeed seed,
            StyleVocabulary vocabulary,
            StylePlaces places,
            StyleRelabelling relabelling,
            StyleOutbox outbox) {}

    /**
     * Upkeep.
     *
     * @param reconcileEvery how often to look for phrases that were stored and never noted, as a process leaves them that was
     *     killed; the first time at once
     */
    public StyleUpkeep(KnownStyles styles, SettledCategories settled, Tables tables, Duration reconcileEvery) {
        this.styles = styles;
        this.settled = settled;
        this.tables = tables;
        this.reconcileEvery = reconcileEvery;
    }

    /**
     * Brings the lexicon into the store and what people decided into memory: before anything is annotated. A lexicon that is there
     * already isn't even read.
     */
    public void sow() {
        Optional<String> edition = styles.edition();
        boolean there = edition.filter(tables.seed()::holds).isPresent();
        if (!there && tables.seed().sow(styles.categories(), edition)) {
            LOG.info("Style categories taken over from the lexicon");
        }
        settled.refresh(tables.places());
    }

    /** What every process does: it learns what people decided, and writes down the phrases that it met. */
    public boolean share() {
        settled.refresh(tables.places());
        return settled.flush(tables.vocabulary());
    }

    /** What one process does for all: true if there may be more to do at once. */
    public boolean tidy() {
        boolean more = false;
        if (System.nanoTime() - reconcileAt >= 0) {
            more = reconcile();
            reconcileAt = System.nanoTime() + (more ? 0 : reconcileEvery.toNanos());
        }
        more |= tables.relabelling().step(ROWS, SETTLED);
        tables.outbox().tally();
        return more;
    }

    private boolean reconcile() {
        List<StylePhrase> unknown = tables.vocabulary().unknown(PHRASES);
        List<PlacedPhrase> placed = unknown.stream().map(settled::place).toList();
        tables.vocabulary().add(placed);
        if (placed.stream().anyMatch(each -> each.by() != DecidedBy.NOBODY)) {
            tables.relabelling().request();
        }
        return unknown.size() == PHRASES;
    }
}
