package io.journeydb.index.lucene;

import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.VectorSpace;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.VectorUtil;

/** The least that a program on Lucene can do with the same documents and queries: the ceilings of the benchmark. */
public final class BareLucene implements AutoCloseable {

    private static final Sort BEST_THEN_NEWEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.INGESTED_AT, SortField.Type.LONG, true));

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SampleAnalyzer analyzer = new SampleAnalyzer();
    private final QueryTranslator translator = new QueryTranslator(analyzer);
    private final StoredSample stored = new StoredSample();

    private BareLucene(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /** A searcher of an index's last commit. */
    public static BareLucene open(Path folder) throws IOException {
        return new BareLucene(DirectoryReader.open(FSDirectory.open(folder)));
    }

    /** The best hits with their decoded events, with or without Lucene's highlights of the three texts; returns how many. */
    public int search(SearchQuery asked, int size, boolean highlights) throws IOException {
        Query query = translator.translate(asked);
        ScoreDoc[] best = searcher.search(
                        query, new TopFieldCollectorManager(BEST_THEN_NEWEST, size, Rankings.EXACT_TOTAL))
                .scoreDocs;
        Highlighter highlighter = highlights ? new Highlighter(analyzer, query) : null;
        for (ScoreDoc hit : best) {
            SampleDocument sample = stored.document(searcher, hit.doc);
            if (highlighter != null) {
                highlighter.highlight(sample);
            }
        }
        return best.length;
    }

    /** The nearest by the graph and the bytes alone, with their decoded events; returns how many. */
    public int nearest(VectorSpace space, float[] vector, int size) throws IOException {
        Query query = new KnnFloatVectorQuery(Fields.vector(space), vector, Neighbours.MIN_BEAM);
        ScoreDoc[] best = searcher.search(query, size).scoreDocs;
        for (ScoreDoc hit : best) {
            stored.documentWithFeatures(searcher, hit.doc);
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
