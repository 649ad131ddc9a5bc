package io.journeydb.index.lucene;

import io.journeydb.index.search.VectorSpace;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;

/**
 * Finds the nearest vectors: more than asked for by the graph and the quantised vectors, of which the best by the vectors in
 * full precision are kept. Safe for use by several threads.
 */
final class Neighbours {

    /** So many candidates more are taken from the graph than are asked for: what bytes misplace is near its place. */
    private static final int MARGIN = 50;

    /** Fewest candidates: for few neighbours the beam is the whole effort of the search. */
    static final int MIN_BEAM = 100;

    private static final Comparator<ScoreDoc> NEAREST_FIRST =
            Comparator.comparingDouble((ScoreDoc found) -> -found.score).thenComparingInt(found -> found.doc);

    /**
     * The nearest documents, nearest first; scores are cosines. A filter that few satisfy is searched exactly, as Lucene
     * decides.
     *
     * @param filter what they must satisfy; null for nothing
     */
    List<ScoreDoc> nearest(IndexSearcher searcher, VectorSpace space, float[] vector, int k, Query filter)
            throws IOException {
        int beam = Math.max(MIN_BEAM, k + MARGIN);
        Query query = new KnnFloatVectorQuery(Fields.vector(space), vector, beam, filter);
        ScoreDoc[] candidates = searcher.search(query, beam).scoreDocs;
        rescore(searcher, candidates, Fields.vector(space), vector);
        Arrays.sort(candidates, NEAREST_FIRST);
        return List.of(candidates).subList(0, Math.min(k, candidates.length));
    }

    /** Vectors are read forward: candidates are taken in the order of the index. */
    private static void rescore(IndexSearcher searcher, ScoreDoc[] candidates, String field, float[] vector)
            throws IOException {
        Arrays.sort(candidates, Comparator.comparingInt(candidate -> candidate.doc));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = null;
        FloatVectorValues vectors = null;
        DocIndexIterator places = null;
        for (ScoreDoc candidate : candidates) {
            LeafReaderContext its = leaves.get(ReaderUtil.subIndex(candidate.doc, leaves));
            if (its != leaf) {
                leaf = its;
                vectors = leaf.reader().getFloatVectorValues(field);
                places = vectors.iterator();
            }
            places.advance(candidate.doc - leaf.docBase);
            candidate.score = VectorUtil.dotProduct(vector, vectors.vectorValue(places.index()));
        }
    }
}
