package io.journeydb.annotate.category;

import io.journeydb.annotate.store.DecidedBy;
import io.journeydb.annotate.store.PhraseCategories;
import io.journeydb.annotate.store.PlacedPhrase;
import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.annotate.store.StylePlaces;
import io.journeydb.annotate.store.StyleVocabulary;
import io.journeydb.events.StyleCategory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Categories as far as they can be told from memory, for the intake: by people, by the lexicon, by a comparison that this
 * process made lately; else {@code other}. Never waits. What it is asked about goes into the vocabulary by {@link #flush}.
 * Thread safe.
 */
public final class SettledCategories implements PhraseCategories {

    /** Phrases to be written: what comes when it is full is written when it comes again. */
    private static final int QUEUE = 10_000;

    /** Comparisons kept: the phrase is stored within the same annotation, a moment later. */
    private static final int RECENT = 10_000;

    /** Phrases known to be in the vocabulary; forgetting them costs one statement each that changes nothing. */
    private static final int KNOWN = 50_000;

    private static final int BATCH = 1_000;

    private final KnownStyles styles;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<PlacedPhrase> queue = new LinkedBlockingQueue<>(QUEUE);
    private final Map<StylePhrase, PlacedPhrase> recent = Collections.synchronizedMap(new Recent());
    private volatile StylePlaces.Decisions decisions = StylePlaces.Decisions.NONE;

    public SettledCategories(KnownStyles styles) {
        this.styles = styles;
    }

    @Override
    public String categoryOf(StylePhrase phrase) {
        PlacedPhrase placed = place(phrase);
        note(placed);
        return placed.category();
    }

    /** Where the phrase belongs, as far as this process can tell at once. */
    PlacedPhrase place(StylePhrase phrase) {
        StylePlaces.Decisions now = decisions;
        String byPerson = now.placed().get(phrase.value());
        if (byPerson != null) {
            return new PlacedPhrase(phrase, byPerson, DecidedBy.PERSON);
        }
        Optional<String> byLexicon = styles.categoryOf(phrase);
        if (byLexicon.isPresent()) {
            return new PlacedPhrase(phrase, living(now, byLexicon.get()), DecidedBy.LEXICON);
        }
        PlacedPhrase compared = recent.get(phrase);
        return compared == null
                ? new PlacedPhrase(phrase, StyleCategory.OTHER, DecidedBy.NOBODY)
                : new PlacedPhrase(phrase, living(now, compared.category()), compared.by(), compared.score());
    }

    /** Keeps in mind what a comparison said, which is in the vocabulary already. */
    void remember(PlacedPhrase compared) {
        recent.put(compared.phrase(), compared);
        known.add(compared.phrase().value());
    }

    /** Takes over what people decided since; cheap if nothing. */
    public void refresh(StylePlaces places) {
        places.since(decisions.edition()).ifPresent(newer -> decisions = newer);
    }

    /** Edition of the tree that this process knows. */
    long edition() {
        return decisions.edition();
    }

    /** Writes phrases that came since the last time; true if there are more. */
    public boolean flush(StyleVocabulary vocabulary) {
        List<PlacedPhrase> batch = new ArrayList<>();
        queue.drainTo(batch, BATCH);
        try {
            vocabulary.add(batch);
        } catch (RuntimeException e) {
            // They come again, or are found by the next reconciliation.
            batch.forEach(placed -> known.remove(placed.phrase().value()));
            throw e;
        }
        return !queue.isEmpty();
    }

    private void note(PlacedPhrase placed) {
        if (known.size() > KNOWN) {
            known.clear();
        }
        if (known.add(placed.phrase().value()) && !queue.offer(placed)) {
            known.remove(placed.phrase().value());
        }
    }

    private static String living(StylePlaces.Decisions now, String category) {
        return now.merged().getOrDefault(category, category);
    }

    private static final class Recent extends LinkedHashMap<StylePhrase, PlacedPhrase> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<StylePhrase, PlacedPhrase> eldest) {
            return size() > RECENT;
        }
    }
}
