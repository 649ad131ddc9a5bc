package io.journeydb.index.lucene;

import io.journeydb.events.identity.SampleId;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.SearcherManager;

/**
 * The revision that every sample is at: for what was written since the last refresh from memory, for everything else from
 * the searcher. So no write waits for a refresh, and memory holds what two refreshes bring and no more.
 *
 * <p>Writes and lookups are for the writing thread; refreshes may come from any.
 */
final class Revisions implements ReferenceManager.RefreshListener {

    /** Revision of a sample that the index does not have. */
    static final long ABSENT = -1;

    private record Unrefreshed(Map<SampleId, Long> current, Map<SampleId, Long> refreshing) {}

    private volatile Unrefreshed unrefreshed = new Unrefreshed(new ConcurrentHashMap<>(), Map.of());

    /** Says that {@code id} was written. Called after the writer has it: a refresh in between only keeps it longer. */
    void written(SampleId id, long revision) {
        unrefreshed.current().put(id, revision);
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

    /** Revisions as of one moment. */
    static final class Lookup implements AutoCloseable {

        private final Unrefreshed unrefreshed;
        private final SearcherManager searchers;
        private final IndexSearcher searcher;
        private final SegmentRevisions segments;

        private Lookup(Unrefreshed unrefreshed, SearcherManager searchers, IndexSearcher searcher) {
            this.unrefreshed = unrefreshed;
            this.searchers = searchers;
            this.searcher = searcher;
            this.segments = new SegmentRevisions(searcher.getIndexReader());
        }

        long of(SampleId id) throws IOException {
            Long revision = unrefreshed.current().get(id);
            if (revision == null) {
                revision = unrefreshed.refreshing().get(id);
            }
            return revision == null ? segments.of(id.value()) : revision;
        }

        @Override
        public void close() throws IOException {
            searchers.release(searcher);
        }
    }
}
