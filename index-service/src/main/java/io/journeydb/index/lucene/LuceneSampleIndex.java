package io.journeydb.index.lucene;

import io.journeydb.events.identity.SampleId;
import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.Bookmark;
import io.journeydb.index.search.Change;
import io.journeydb.index.search.Encoders;
import io.journeydb.index.search.IndexLockedException;
import io.journeydb.index.search.IndexUnavailableException;
import io.journeydb.index.search.Neighbour;
import io.journeydb.index.search.NeighbourQuery;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.SearchPage;
import io.journeydb.index.search.VectorCounts;
import io.journeydb.index.search.VectorSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** {@link SampleIndex} in a folder of this process, or in any other of Lucene's directories. */
public final class LuceneSampleIndex implements SampleIndex {

    private final Directory directory;
    private final Encoders encoders;
    private final Session.Settings settings;
    private final StoredSample stored = new StoredSample();
    private final Searches searches;
    private volatile Session session;
    private volatile boolean failed;

    private LuceneSampleIndex(Directory directory, double ramBufferMegabytes, Encoders encoders) throws IOException {
        Analyzer analyzer = new SampleAnalyzer();
        this.directory = directory;
        this.encoders = encoders;
        this.settings = new Session.Settings(analyzer, ramBufferMegabytes, Fields.schema(encoders));
        this.searches = new Searches(analyzer, encoders, stored);
        this.session = Session.open(directory, settings);
    }

    /**
     * Opens the index in a folder, or begins one. What is in the folder and cannot be read, or was built for other encoders,
     * is begun anew: a replay brings it back.
     *
     * @param ramBufferMegabytes documents in memory before they are written as a segment
     * @param encoders whose vectors are searched
     * @throws IndexLockedException if another process has it open
     * @throws IndexUnavailableException if the folder cannot be written
     */
    public static LuceneSampleIndex open(Path folder, double ramBufferMegabytes, Encoders encoders) {
        try {
            return open(FSDirectory.open(Files.createDirectories(folder)), ramBufferMegabytes, encoders);
        } catch (IOException e) {
            throw new IndexUnavailableException("The index folder " + folder + " cannot be opened", e);
        }
    }

    static LuceneSampleIndex open(Directory directory, double ramBufferMegabytes, Encoders encoders) {
        try {
            return new LuceneSampleIndex(directory, ramBufferMegabytes, encoders);
        } catch (LockObtainFailedException e) {
            throw new IndexLockedException(directory.toString(), e);
        } catch (IOException e) {
            throw new IndexUnavailableException("The index in " + directory + " cannot be opened", e);
        }
    }

    @Override
    public int apply(List<Change> changes, Bookmark bookmark) {
        return writing("take changes", current -> {
            int written = new ChangeSet(current, encoders, stored).apply(changes);
            current.reached(bookmark);
            return written;
        });
    }

    @Override
    public Bookmark bookmark() {
        return session.bookmark();
    }

    @Override
    public void refresh() {
        writing("be refreshed", current -> {
            current.searchers().maybeRefreshBlocking();
            return null;
        });
    }

    @Override
    public void commit() {
        writing("be committed", current -> {
            current.commit();
            return null;
        });
    }

    @Override
    public void clear() {
        writing("be cleared", current -> {
            current.clear();
            return null;
        });
    }

    @Override
    public void reopen() {
        Session old = session;
        try {
            if (old.writer().isOpen()) {
                old.writer().rollback();
            }
            session = Session.open(directory, settings);
            failed = false;
            old.searchers().close();
        } catch (IOException e) {
            throw new IndexUnavailableException("The index cannot be reopened", e);
        }
    }

    @Override
    public boolean isWritable() {
        return !failed && session.writer().isOpen();
    }

    @Override
    public SearchPage search(SearchQuery query, int size) {
        return reading(searcher -> searches.search(searcher, query, size));
    }

    @Override
    public List<Neighbour> nearest(NeighbourQuery query) {
        return reading(searcher -> searches.nearest(searcher, query));
    }

    @Override
    public Encoders encoders() {
        return encoders;
    }

    @Override
    public VectorCounts vectors(VectorSpace space) {
        return reading(searcher -> searches.vectors(searcher, space));
    }

    @Override
    public Optional<SampleDocument> document(SampleId sampleId) {
        return reading(searcher -> searches.document(searcher, sampleId));
    }

    @Override
    public Optional<byte[]> find(SampleId sampleId) {
        return reading(searcher -> searches.find(searcher, sampleId));
    }

    @Override
    public long count() {
        return reading(searches::count);
    }

    @Override
    public void close() {
        Session last = session;
        try (directory) {
            if (isWritable()) {
                last.commit();
            }
            last.close();
        } catch (IOException e) {
            throw new IndexUnavailableException("The index cannot be closed in order", e);
        }
    }

    private interface Work<S, T> {
        T on(S subject) throws IOException;
    }

    /** A writer that failed once may have lost changes: nothing is written until it is reopened. */
    private <T> T writing(String what, Work<Session, T> work) {
        if (failed) {
            throw new IndexUnavailableException("The index cannot " + what + " until it is reopened", null);
        }
        Session current = session;
        try {
            return work.on(current);
        } catch (IOException | AlreadyClosedException e) {
            failed |= current == session;
            throw new IndexUnavailableException("The index cannot " + what, e);
        }
    }

    private <T> T reading(Work<IndexSearcher, T> work) {
        Session current = session;
        try {
            IndexSearcher searcher = current.acquire();
            try {
                return work.on(searcher);
            } finally {
                current.release(searcher);
            }
        } catch (AlreadyClosedException e) {
            if (current != session) {
                return reading(work);
            }
            throw new IndexUnavailableException("The index is closed", e);
        } catch (IOException e) {
            throw new IndexUnavailableException("The index cannot be read", e);
        }
    }
}
