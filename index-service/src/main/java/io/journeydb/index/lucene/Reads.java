package io.journeydb.index.lucene;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.index.search.DuplicateGroup;
import io.journeydb.index.search.IndexUnavailableException;
import io.journeydb.index.search.Leaks;
import io.journeydb.index.search.Neighbour;
import io.journeydb.index.search.NeighbourQuery;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SearchPage;
import io.journeydb.index.search.SearchRequest;
import io.journeydb.index.search.VectorCounts;
import io.journeydb.index.search.VectorSpace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;

/** The reading half of the index: answers from the newest moment, or from the one of a cursor. */
final class Reads implements AutoCloseable {

    private final Supplier<Session> sessions;
    private final Searches searches;
    private final Cursors cursors = new Cursors();
    private final Leases leases;

    /**
     * A reading half.
     *
     * @param sessions the current one, whenever asked
     * @param nanoClock by which cursors expire
     */
    Reads(Supplier<Session> sessions, Searches searches, LongSupplier nanoClock) {
        this.sessions = sessions;
        this.searches = searches;
        this.leases = new Leases(nanoClock);
    }

    SearchPage search(SearchRequest request) {
        return request.cursor() == null
                ? reading(moment -> page(moment, request, Position.START))
                : further(request, cursors.read(request));
    }

    private SearchPage further(SearchRequest request, Cursors.Cursor cursor) {
        IndexSearcher searcher = leases.acquire(cursor.lease());
        try {
            try {
                Moment moment = new Moment(searcher, sessions.get().duplicates());
                return page(moment, request, cursor.position());
            } finally {
                leases.release(searcher);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private SearchPage page(Moment moment, SearchRequest request, Position from) throws IOException {
        Searches.Page found = searches.search(moment, request, from);
        // Groups are not kept with a searcher: a page that leaves one out would differ from the one before.
        if (found.last() == null || request.exclusions().duplicateGroupOf().isPresent()) {
            return found.page();
        }
        Cursors.Cursor next = new Cursors.Cursor(leases.take(moment.searcher()), found.last());
        SearchPage page = found.page();
        return new SearchPage(page.total(), page.exact(), page.hits(), page.facets(), cursors.write(next, request));
    }

    List<Neighbour> nearest(NeighbourQuery query) {
        return reading(moment -> searches.nearest(moment, query));
    }

    Optional<DuplicateGroup> duplicates(SampleId sample) {
        return reading(moment -> moment.duplicates().of(sample));
    }

    Leaks leaks(int limit) {
        return reading(moment -> moment.duplicates().leaks(limit));
    }

    VectorCounts vectors(VectorSpace space) {
        String field = Fields.vectors(space);
        return reading(moment -> new VectorCounts(
                count(moment.searcher(), field, Fields.SEARCHED), count(moment.searcher(), field, Fields.FOREIGN)));
    }

    Optional<SampleDocument> document(SampleId sample) {
        return reading(moment -> searches.document(moment.searcher(), sample));
    }

    Optional<byte[]> find(SampleId sample) {
        return reading(moment -> searches.json(moment.searcher(), sample));
    }

    List<SampleDocument> page(Split split, Optional<SampleId> after, int size) {
        return reading(moment -> searches.page(moment.searcher(), split, after, size));
    }

    long count() {
        return reading(moment ->
                (long) moment.searcher().getIndexReader().numDocs() - count(moment.searcher(), Fields.WAITING, ""));
    }

    private static int count(IndexSearcher searcher, String field, String value) throws IOException {
        return searcher.count(new TermQuery(new Term(field, value)));
    }

    /** Ends what cursors hold longer than they last. */
    void prune() {
        leases.prune();
    }

    @Override
    public void close() {
        leases.close();
    }

    private interface Work<T> {
        T on(Moment moment) throws IOException;
    }

    private <T> T reading(Work<T> work) {
        Session current = sessions.get();
        try {
            Moment moment = current.acquire();
            try {
                return work.on(moment);
            } finally {
                current.release(moment);
            }
        } catch (AlreadyClosedException e) {
            if (current != sessions.get()) {
                return reading(work);
            }
            throw new IndexUnavailableException("The index is closed", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static IndexUnavailableException unreadable(IOException e) {
        return new IndexUnavailableException("The index cannot be read", e);
    }
}
