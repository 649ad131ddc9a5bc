package io.journeydb.index.lucene;

import io.journeydb.events.identity.SampleId;
import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.Bookmark;
import io.journeydb.index.search.Change;
import io.journeydb.index.search.IndexLockedException;
import io.journeydb.index.search.IndexUnavailableException;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.SearchPage;
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
    private final double ramBufferMegabytes;
    private final Analyzer analyzer = new SampleAnalyzer();
    private final Searches searches = new Searches(analyzer);
    private volatile Session session;
    private volatile boolean failed;

    private LuceneSampleIndex(Directory directory, double ramBufferMegabytes) throws IOException {
        this.directory = directory;
        this.ramBufferMegabytes = ramBufferMegabytes;
        this.session = Session.open(directory, analyzer, ramBufferMegabytes);
    }

    /**
     * Opens the index in a folder, or begins one. What is in the folder and cannot be read is begun anew: a replay
     * brings it back.
     *
     * @param ramBufferMegabytes documents in memory before they are written as a segment
     * @throws IndexLockedException if another process has it open
     * @throws IndexUnavailableException if the folder cannot be written
     */
    public static LuceneSampleIndex open(Path folder, double ramBufferMegabytes) {
        try {
            return open(FSDirectory.open(Files.createDirectories(folder)), ramBufferMegabytes);
        } catch (IOException e) {
            throw new IndexUnavailableException("The index folder " + folder + " cannot be opened", e);
        }
    }

    static LuceneSampleIndex open(Directory directory, double ramBufferMegabytes) {
        try {
            return new LuceneSampleIndex(directory, ramBufferMegabytes);
        } catch (LockObtainFailedException e) {
            throw new IndexLockedException(directory.toString(), e);
        } catch (IOException e) {
            throw new IndexUnavailableException("The index in " + directory + " cannot be opened", e);
        }
    }

    @Override
    public int apply(List<Change> changes, Bookmark bookmark) {
        return writing("take changes", current -> {
            int written = new ChangeSet(current).apply(changes);
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
            session = Session.open(directory, analyzer, ramBufferMegabytes);
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
    public Optional<byte[]> find(SampleId sampleId) {
        return reading(searcher -> searches.find(searcher, sampleId));
    }

    @Override
    public long count() {
        return reading(searcher -> (long) searcher.getIndexReader().numDocs());
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
