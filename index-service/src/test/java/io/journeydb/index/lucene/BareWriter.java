package io.journeydb.index.lucene;

import io.journeydb.index.search.Encoders;
import io.journeydb.index.search.SampleDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The least that a program on Lucene can do to index samples with the index's own fields, codec and analysis. */
public final class BareWriter implements AutoCloseable {

    private final Directory directory;
    private final IndexWriter writer;
    private final Encoders encoders;

    private BareWriter(Directory directory, IndexWriter writer, Encoders encoders) {
        this.directory = directory;
        this.writer = writer;
        this.encoders = encoders;
    }

    /** A writer of an index of its own. */
    public static BareWriter open(Path folder, double ramBufferMegabytes, Encoders encoders) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new SampleAnalyzer())
                .setCodec(new VectorCodec())
                .setRAMBufferSizeMB(ramBufferMegabytes);
        Directory directory = FSDirectory.open(Files.createDirectories(folder));
        return new BareWriter(directory, new IndexWriter(directory, config), encoders);
    }

    /** {@code updateDocument}. */
    public void update(SampleDocument sample) throws IOException {
        writer.updateDocument(new Term(Fields.ID, sample.sampleId().value()), Fields.document(sample, encoders));
    }

    /** Makes everything durable. */
    public void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
