package io.journeydb.annotate.category;

import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.annotate.store.StyleForest;
import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.annotate.store.StylePlaces;
import io.journeydb.annotate.store.StyleTreeStore;
import java.util.List;

/** Changes the tree as people want it. Events of samples don't change: they carry ids. Thread safe. */
public final class StyleEditor {

    /** Edits are rare: who meets this many others within one request has met something else. */
    private static final int ATTEMPTS = 20;

    private final StyleTreeStore store;
    private final StylePlaces places;
    private final Runnable changed;

    /**
     * An editor.
     *
     * @param changed told after every commit; must not block
     */
    public StyleEditor(StyleTreeStore store, StylePlaces places, Runnable changed) {
        this.store = store;
        this.places = places;
        this.changed = changed;
    }

    /**
     * Applies edits to a category, all or none.
     *
     * @param edition of the category that the person saw
     * @throws UnavailableException if the store does not answer
     */
    public EditOutcome edit(String id, long edition, List<StyleEdit> edits) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            StyleForest forest = store.load();
            EditOutcome outcome = new StyleTree(forest.nodes()).apply(id, edition, edits);
            if (!(outcome instanceof EditOutcome.Changed(var nodes))) {
                return outcome;
            }
            if (store.save(forest.edition(), nodes)) {
                changed.run();
                return outcome;
            }
        }
        throw new UnavailableException("the tree of categories changes all the time", null);
    }

    /**
     * Puts phrases into a category for good, known ones and others. May be repeated.
     *
     * @return false if there is no such category, or it is gone
     */
    public boolean put(String category, List<StylePhrase> phrases) {
        boolean done = places.put(category, phrases);
        if (done) {
            changed.run();
        }
        return done;
    }
}
