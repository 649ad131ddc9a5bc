package io.journeydb.index.lucene;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.index.search.Applied;
import io.journeydb.index.search.Bookmark;
import io.journeydb.index.search.Change;
import io.journeydb.index.search.DuplicateGroup;
import io.journeydb.index.search.Encoders;
import io.journeydb.index.search.IndexLockedException;
import io.journeydb.index.search.IndexUnavailableException;
import io.journeydb.index.search.Leaks;
import io.journeydb.index.search.Neighbour;
import io.journeydb.index.search.NeighbourQuery;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.SearchPage;
import io.journeydb.index.search.SearchRequest;
import io.journeydb.index.search.VectorCounts;
import io.journeydb.index.search.VectorSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.lucene.analysis.Analyzer;
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
    private final Reads reads;
    private volatile Session session;
    private volatile boolean failed;

    private LuceneSampleIndex(Directory directory, double ramBufferMegabytes, Encoders encoders, LongSupplier nanoClock)
            throws IOException {
        Analyzer analyzer = new SampleAnalyzer();
        this.directory = directory;
        this.encoders = encoders;
        this.settings = new Session.Settings(analyzer, ramBufferMegabytes, Fields.schema(encoders));
        this.session = Session.open(directory, settings);
        this.reads = new Reads(() -> session, new Searches(analyzer, encoders, stored), nanoClock);
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
        return open(directory, ramBufferMegabytes, encoders, System::nanoTime);
    }

    /** With a clock of its own, by which cursors expire. */
    static LuceneSampleIndex open(
            Directory directory, double ramBufferMegabytes, Encoders encoders, LongSupplier nanoClock) {
        try {
            return new LuceneSampleIndex(directory, ramBufferMegabytes, encoders, nanoClock);
        } catch (LockObtainFailedException e) {
            throw new IndexLockedException(directory.toString(), e);
        } catch (IOException e) {
            throw new IndexUnavailableException("The index in " + directory + " cannot be opened", e);
        }
    }

    @Override
    public Applied apply(List<Change> changes, Bookmark bookmark) {
        return writing("take changes", current -> {
            Applied applied = new ChangeSet(current, encoders, stored).apply(changes);
            current.reached(bookmark);
            return applied;
        });
    }

    @Override
    public Bookmark bookmark() {
        return session.bookmark();
    }

    @Override
    public void refresh() {
        writing("be refreshed", current -> {
            current.refresh();
            reads.prune();
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
    public SearchPage search(SearchRequest request) {
        return reads.search(request);
    }

    @Override
    public List<Neighbour> nearest(NeighbourQuery query) {
        return reads.nearest(query);
    }

    @Override
    public Optional<DuplicateGroup> duplicates(SampleId sampleId) {
        return reads.duplicates(sampleId);
    }

    @Override
    public Leaks leaks(int limit) {
        return reads.leaks(limit);
    }

    @Override
    public Encoders encoders() {
        return encoders;
    }

    @Override
    public VectorCounts vectors(VectorSpace space) {
        return reads.vectors(space);
    }

    @Override
    public Optional<SampleDocument> document(SampleId sampleId) {
        return reads.document(sampleId);
    }

    @Override
    public Optional<byte[]> find(SampleId sampleId) {
        return reads.find(sampleId);
    }

    @Override
    public List<SampleDocument> page(Split split, Optional<SampleId> after, int size) {
        return reads.page(split, after, size);
    }

    @Override
    public long count() {
        return reads.count();
    }

    @Override
    public void close() {
        Session last = session;
        try (directory) {
            reads.close();
            if (isWritable()) {
                last.commit();
            }
            last.close();
        } catch (IOException e) {
            throw new IndexUnavailableException("The index cannot be closed in order", e);
        }
    }

    private interface Work<T> {
        T on(Session session) throws IOException;
    }

    /** A writer that failed once may have lost changes: nothing is written until it is reopened. */
    private <T> T writing(String what, Work<T> work) {
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
}
