package io.journeydb.index.lucene;

import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.Encoders;
import io.journeydb.index.search.SampleDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.VectorUtil;

/** The least that a program on Lucene can do with the same documents and queries: the ceilings of the benchmark. */
public final class BareLucene implements AutoCloseable {

    private static final double SECOND = 1e9;
    private static final Sort BEST_THEN_NEWEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.INGESTED_AT, SortField.Type.LONG, true));

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final QueryTranslator translator = new QueryTranslator(new SampleAnalyzer());

    private BareLucene(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /** A searcher of an index's last commit. */
    public static BareLucene open(Path folder) throws IOException {
        return new BareLucene(DirectoryReader.open(FSDirectory.open(folder)));
    }

    /** Documents a second by {@code updateDocument} with the index's own fields, codec and analysis, to their commit. */
    public static double index(List<SampleDocument> samples, Encoders encoders, Path folder, double ramBufferMegabytes)
            throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new SampleAnalyzer())
                .setCodec(new VectorCodec())
                .setRAMBufferSizeMB(ramBufferMegabytes);
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            long begin = System.nanoTime();
            for (SampleDocument sample : samples) {
                writer.updateDocument(
                        new Term(Fields.ID, sample.sampleId().value()), Fields.document(sample, encoders));
            }
            writer.commit();
            return samples.size() * SECOND / (System.nanoTime() - begin);
        }
    }

    /** The best hits with their stored events; returns how many. */
    public int search(SearchQuery query, int size) throws IOException {
        ScoreDoc[] best = searcher.search(
                        translator.translate(query),
                        new TopFieldCollectorManager(BEST_THEN_NEWEST, size, Rankings.EXACT_TOTAL))
                .scoreDocs;
        for (ScoreDoc hit : best) {
            searcher.storedFields().document(hit.doc);
        }
        return best.length;
    }

    /** The inner product, as the index computes it. */
    public static float dot(float[] a, float[] b) {
        return VectorUtil.dotProduct(a, b);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
