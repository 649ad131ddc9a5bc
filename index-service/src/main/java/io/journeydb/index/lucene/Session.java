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
import org.apache.lucene.search.IndexSearcher;
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
    private final SearcherManager searchers;
    private final Revisions revisions = new Revisions();

    private Session(IndexWriter writer) throws IOException {
        this.writer = writer;
        try {
            this.searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException e) {
            writer.rollback();
            throw e;
        }
        searchers.addListener(revisions);
    }

    /** Opens the last commit; what cannot be read, or is of another schema, is begun anew. */
    static Session open(Directory directory, Analyzer analyzer, double ramBufferMegabytes) throws IOException {
        try {
            Session session = new Session(writer(directory, analyzer, ramBufferMegabytes));
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
        return new Session(writer(directory, analyzer, ramBufferMegabytes));
    }

    private static IndexWriter writer(Directory directory, Analyzer analyzer, double ramBufferMegabytes)
            throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(ramBufferMegabytes)
                .setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    private boolean isOfThisSchema() {
        String schema = data().get(SCHEMA);
        return schema == null ? writer.getDocStats().maxDoc == 0 : schema.equals(Fields.SCHEMA);
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

    Revisions revisions() {
        return revisions;
    }

    /** What the next commit keeps: never ahead of the documents, as it is set after them. */
    void keep(Bookmark bookmark) {
        Map<String, String> data = new HashMap<>(bookmark.entries());
        data.put(SCHEMA, Fields.SCHEMA);
        writer.setLiveCommitData(data.entrySet());
    }

    Bookmark bookmark() {
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

    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }
}
