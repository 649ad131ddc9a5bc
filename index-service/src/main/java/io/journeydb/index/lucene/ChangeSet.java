package io.journeydb.index.lucene;

import io.journeydb.events.identity.SampleId;
import io.journeydb.index.search.Change;
import io.journeydb.index.search.SampleDocument;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** Decides what a batch of changes comes down to, at most one write per sample, and writes it. */
final class ChangeSet {

    private final IndexWriter writer;
    private final Session session;

    ChangeSet(Session session) {
        this.session = session;
        this.writer = session.writer();
    }

    /** Returns how many documents were written or deleted. */
    int apply(List<Change> changes) throws IOException {
        Map<SampleId, Outcome> outcomes = new LinkedHashMap<>();
        try (Revisions.Lookup revisions = session.revisions().lookup(session.searchers())) {
            for (Change change : changes) {
                Outcome before = outcomes.get(change.sampleId());
                if (before == null) {
                    before = new Outcome(revisions.of(change.sampleId()), null);
                }
                if (before.isOutdoneBy(change)) {
                    outcomes.put(change.sampleId(), new Outcome(before.indexed(), change));
                }
            }
        }
        for (Outcome outcome : outcomes.values()) {
            write(outcome);
        }
        return outcomes.size();
    }

    /** A sample that the index does not have is added: that costs no deletion, and makes replays cheap. */
    private void write(Outcome outcome) throws IOException {
        Term key = new Term(Fields.ID, outcome.change().sampleId().value());
        switch (outcome.change()) {
            case Change.Put(SampleDocument document) -> {
                if (outcome.indexed() == Revisions.ABSENT) {
                    writer.addDocument(Fields.document(document));
                } else {
                    writer.updateDocument(key, Fields.document(document));
                }
            }
            case Change.Remove removed -> writer.deleteDocuments(key);
        }
        session.revisions().written(outcome.change().sampleId(), outcome.revision());
    }

    /**
     * What becomes of a sample.
     *
     * @param indexed its revision in the index
     * @param change the last change that counts; null if none did yet
     */
    private record Outcome(long indexed, Change change) {

        long revision() {
            return switch (change) {
                case null -> indexed;
                case Change.Put(SampleDocument document) -> document.revision();
                case Change.Remove removed -> Revisions.ABSENT;
            };
        }

        boolean isOutdoneBy(Change next) {
            return switch (next) {
                case Change.Remove removed -> revision() != Revisions.ABSENT;
                case Change.Put(SampleDocument document) ->
                    document.revision() == SampleDocument.UNANNOTATED
                            ? revision() <= SampleDocument.UNANNOTATED
                            : document.revision() > revision();
            };
        }
    }
}
