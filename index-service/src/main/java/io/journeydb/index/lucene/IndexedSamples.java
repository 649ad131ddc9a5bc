package io.journeydb.index.lucene;

import io.journeydb.events.identity.SampleId;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.SearcherManager;

/**
 * What the index has of every sample: for what was written since the last refresh from memory, for everything else from
 * the searcher. So no write waits for a refresh, unless it needs a document's content; and memory holds what two refreshes
 * bring and no more.
 *
 * <p>Writes and lookups are for the writing thread; refreshes may come from any.
 */
final class IndexedSamples implements ReferenceManager.RefreshListener {

    private record Unrefreshed(Map<SampleId, Indexed> current, Map<SampleId, Indexed> refreshing) {

        Indexed of(SampleId id) {
            Indexed found = current.get(id);
            return found == null ? refreshing.get(id) : found;
        }
    }

    private volatile Unrefreshed unrefreshed = new Unrefreshed(new ConcurrentHashMap<>(), Map.of());

    /** Says that {@code id} was written. Called after the writer has it: a refresh in between only keeps it longer. */
    void written(SampleId id, Indexed now) {
        unrefreshed.current().put(id, now);
    }

    void clear() {
        unrefreshed = new Unrefreshed(new ConcurrentHashMap<>(), Map.of());
    }

    /**
     * A view for one batch. The maps are taken before the searcher: what has left them by then, the searcher has.
     *
     * @throws IOException if the searcher cannot be acquired
     */
    Lookup lookup(SearcherManager searchers) throws IOException {
        Unrefreshed seen = unrefreshed;
        return new Lookup(seen, searchers, searchers.acquire());
    }

    @Override
    public void beforeRefresh() {
        unrefreshed = new Unrefreshed(new ConcurrentHashMap<>(), unrefreshed.current());
    }

    @Override
    public void afterRefresh(boolean didRefresh) {
        unrefreshed = new Unrefreshed(unrefreshed.current(), Map.of());
    }

    /** What there is as of one moment. */
    static final class Lookup implements AutoCloseable {

        private final Unrefreshed unrefreshed;
        private final SearcherManager searchers;
        private final IndexSearcher searcher;
        private final SegmentSamples segments;

        private Lookup(Unrefreshed unrefreshed, SearcherManager searchers, IndexSearcher searcher) {
            this.unrefreshed = unrefreshed;
            this.searchers = searchers;
            this.searcher = searcher;
            this.segments = new SegmentSamples(searcher.getIndexReader());
        }

        Indexed of(SampleId id) throws IOException {
            Indexed written = unrefreshed.of(id);
            return written == null ? segments.indexed(id.value()) : written;
        }

        /** Whether the searcher has the sample as it was written last. */
        boolean isRefreshed(SampleId id) {
            return unrefreshed.of(id) == null;
        }

        IndexSearcher searcher() {
            return searcher;
        }

        /** The number of the sample's document in {@link #searcher}. */
        int document(SampleId id) throws IOException {
            return segments.document(id.value());
        }

        @Override
        public void close() throws IOException {
            searchers.release(searcher);
        }
    }
}
