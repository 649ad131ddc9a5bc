package io.journeydb.index.lucene;

import io.journeydb.index.search.Change;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleFeatures;

/** What becomes of a sample in one batch of changes. */
final class PendingSample {

    private final Indexed indexed;
    private Indexed now;
    private SampleDocument document;
    private SampleFeatures features;
    private boolean changed;

    /** @param indexed what there is of it before the batch */
    PendingSample(Indexed indexed) {
        this.indexed = indexed;
        this.now = indexed;
    }

    /** Takes a change, unless it is outdone by what there is; returns whether it did. */
    boolean take(Change change) {
        return switch (change) {
            case Change.Put(SampleDocument newer) -> put(newer);
            case Change.PutFeatures(var id, SampleFeatures newer) -> put(newer);
            case Change.Remove removed -> remove();
            case Change.RemoveFeatures(var id, long offset) -> removeFeatures(offset);
        };
    }

    private boolean put(SampleDocument newer) {
        boolean taken = newer.revision() == SampleDocument.UNANNOTATED
                ? now.revision() <= SampleDocument.UNANNOTATED
                : newer.revision() > now.revision();
        if (taken) {
            document = newer.features() == null ? newer : newer.withFeatures(null);
            become(newer.revision(), now.featuresOffset());
        }
        boolean gains = newer.features() != null && put(newer.features());
        return taken || gains;
    }

    private boolean put(SampleFeatures newer) {
        boolean taken = newer.offset() > now.featuresOffset();
        if (taken) {
            features = newer;
            become(Math.max(now.revision(), Indexed.WAITING), newer.offset());
        }
        return taken;
    }

    private boolean remove() {
        boolean taken = now.isThere();
        if (taken) {
            document = null;
            features = null;
            become(Indexed.ABSENT, Indexed.NO_FEATURES);
        }
        return taken;
    }

    private boolean removeFeatures(long offset) {
        boolean taken = now.hasFeatures() && offset > now.featuresOffset();
        if (taken) {
            features = null;
            become(now.isSample() ? now.revision() : Indexed.ABSENT, Indexed.NO_FEATURES);
        }
        return taken;
    }

    private void become(long revision, long featuresOffset) {
        now = new Indexed(revision, featuresOffset);
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    /** What there was before the batch. */
    Indexed indexed() {
        return indexed;
    }

    /** What there is after it. */
    Indexed now() {
        return now;
    }

    /** What this batch brought of the sample; null if that is what the index has already, or nothing. */
    SampleDocument document() {
        return document;
    }

    /** What this batch brought of its features; null if that is what the index has already, or nothing. */
    SampleFeatures features() {
        return features;
    }

    /** Whether a half of the document is still to be read from the index. */
    boolean needsIndexed() {
        return changed && (needsDocument() || needsFeatures());
    }

    boolean needsDocument() {
        return now.isSample() && document == null;
    }

    boolean needsFeatures() {
        return now.hasFeatures() && features == null;
    }
}
