package io.journeydb.index.lucene;

import io.journeydb.events.identity.SampleId;
import io.journeydb.index.search.Applied;
import io.journeydb.index.search.Change;
import io.journeydb.index.search.Encoders;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleFeatures;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * Decides what a batch of changes comes down to, at most one write per sample, and writes it. Where a change brings one half
 * of a document (the sample, or its features), the other half is read from the index.
 */
final class ChangeSet {

    private final IndexWriter writer;
    private final Session session;
    private final Encoders encoders;
    private final StoredSample stored;

    ChangeSet(Session session, Encoders encoders, StoredSample stored) {
        this.session = session;
        this.writer = session.writer();
        this.encoders = encoders;
        this.stored = stored;
    }

    Applied apply(List<Change> changes) throws IOException {
        Map<SampleId, PendingSample> pending = new LinkedHashMap<>();
        boolean unrefreshed = false;
        int passedOver = 0;
        try (IndexedSamples.Lookup lookup = lookup()) {
            for (Change change : changes) {
                PendingSample sample = pending.get(change.sampleId());
                if (sample == null) {
                    sample = new PendingSample(lookup.of(change.sampleId()));
                    pending.put(change.sampleId(), sample);
                }
                if (!sample.take(change)) {
                    passedOver++;
                }
            }
            pending.values().removeIf(sample -> !sample.isChanged());
            for (Map.Entry<SampleId, PendingSample> sample : pending.entrySet()) {
                unrefreshed |= sample.getValue().needsIndexed() && !lookup.isRefreshed(sample.getKey());
            }
        }
        if (unrefreshed) {
            // This thread alone writes: a searcher of now has every document.
            session.searchers().maybeRefreshBlocking();
        }
        try (IndexedSamples.Lookup lookup = lookup()) {
            for (Map.Entry<SampleId, PendingSample> sample : pending.entrySet()) {
                write(sample.getKey(), sample.getValue(), lookup);
            }
        }
        return new Applied(pending.size(), passedOver);
    }

    private IndexedSamples.Lookup lookup() throws IOException {
        return session.samples().lookup(session.searchers());
    }

    /** A sample that the index does not have is added: that costs no deletion, and makes replays cheap. */
    private void write(SampleId id, PendingSample sample, IndexedSamples.Lookup lookup) throws IOException {
        Term key = new Term(Fields.ID, id.value());
        if (!sample.now().isThere()) {
            writer.deleteDocuments(key);
        } else {
            Document document = document(id, sample, lookup);
            if (sample.indexed().isThere()) {
                writer.updateDocument(key, document);
            } else {
                writer.addDocument(document);
            }
        }
        session.samples().written(id, sample.now());
    }

    private Document document(SampleId id, PendingSample sample, IndexedSamples.Lookup lookup) throws IOException {
        int number = sample.needsIndexed() ? lookup.document(id) : SegmentSamples.NONE;
        SampleFeatures features =
                sample.needsFeatures() ? stored.features(lookup.searcher(), number) : sample.features();
        if (!sample.now().isSample()) {
            return Fields.waiting(id.value(), features);
        }
        SampleDocument document =
                sample.needsDocument() ? stored.document(lookup.searcher(), number) : sample.document();
        return Fields.document(document.withFeatures(features), encoders);
    }
}
