package io.journeydb.index.lucene;

import io.journeydb.index.search.Bookmark;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One opening of the writer, with the searchers that see its changes. A failed writer is replaced by a new session. */
final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final String SCHEMA = "schema";

    private final IndexWriter writer;
    private final String schema;
    private final SearcherManager searchers;
    private final IndexedSamples samples = new IndexedSamples();
    private final DuplicateUpkeep duplicates = new DuplicateUpkeep();
    private final Object commits = new Object();
    private volatile Bookmark bookmark;

    /**
     * What a session is opened with.
     *
     * @param analyzer of texts
     * @param ramBufferMegabytes documents in memory before they are written as a segment
     * @param schema what documents look like: an index of another one is begun anew
     */
    record Settings(Analyzer analyzer, double ramBufferMegabytes, String schema) {}

    private Session(Directory directory, Settings settings) throws IOException {
        this.writer = writer(directory, settings);
        this.schema = settings.schema();
        try {
            this.searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException e) {
            writer.rollback();
            throw e;
        }
        searchers.addListener(samples);
        this.bookmark = committed();
    }

    /** Opens the last commit; what cannot be read, or is of another schema, is begun anew. */
    static Session open(Directory directory, Settings settings) throws IOException {
        try {
            Session session = new Session(directory, settings);
            if (session.isOfThisSchema()) {
                return session;
            }
            LOG.warn("The index has another schema and is built anew");
            session.close();
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException e) {
            LOG.warn("The index cannot be read and is built anew", e);
        }
        IndexFolder.empty(directory);
        return new Session(directory, settings);
    }

    private static IndexWriter writer(Directory directory, Settings settings) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(settings.analyzer())
                .setCodec(new VectorCodec())
                .setRAMBufferSizeMB(settings.ramBufferMegabytes())
                .setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    private boolean isOfThisSchema() {
        String found = data().get(SCHEMA);
        return found == null ? writer.getDocStats().maxDoc == 0 : found.equals(schema);
    }

    /** Gives up what was not committed. */
    void close() throws IOException {
        searchers.close();
        writer.rollback();
    }

    IndexWriter writer() {
        return writer;
    }

    SearcherManager searchers() {
        return searchers;
    }

    IndexedSamples samples() {
        return samples;
    }

    /** Says how far reading is. Called after the writer has the documents up to there. */
    void reached(Bookmark place) {
        bookmark = place;
    }

    Bookmark bookmark() {
        return bookmark;
    }

    /**
     * Makes everything durable that was written before it was called. Changes may be written meanwhile: the bookmark is
     * taken first, and the writer collects the documents afterwards, so those can be ahead of it and never behind.
     */
    void commit() throws IOException {
        synchronized (commits) {
            keep(bookmark);
            writer.commit();
        }
    }

    /** Forgets everything, durably. A commit in progress is waited for: its bookmark is of what is being forgotten. */
    void clear() throws IOException {
        synchronized (commits) {
            writer.deleteAll();
            samples.clear();
            bookmark = Bookmark.NONE;
            keep(Bookmark.NONE);
            writer.commit();
        }
        refresh();
    }

    /** What the next commit keeps. The writer takes even the same data as a change, and would write a commit for it. */
    private void keep(Bookmark place) {
        Map<String, String> data = new HashMap<>(place.entries());
        data.put(SCHEMA, schema);
        if (!data.equals(data())) {
            writer.setLiveCommitData(data.entrySet());
        }
    }

    private Bookmark committed() {
        Map<String, String> data = data();
        data.remove(SCHEMA);
        return new Bookmark(data);
    }

    private Map<String, String> data() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** Makes what was written visible, and near-duplicates known. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        Moment now = acquire();
        try {
            duplicates.update(now.searcher().getIndexReader());
        } finally {
            release(now);
        }
    }

    /** The groups of near-duplicates, as of the last look. */
    DuplicateGroups duplicates() {
        return duplicates.groups();
    }

    Moment acquire() throws IOException {
        return new Moment(searchers.acquire(), duplicates.groups());
    }

    void release(Moment moment) throws IOException {
        searchers.release(moment.searcher());
    }
}
