package io.journeydb.index.lucene;

import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.Encoders;
import io.journeydb.index.search.VectorSpace;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Puts documents in order: by score and time, page by page, or by nearness, the best of all at once. */
final class Rankings {

    /** Up to so many hits the total is exact. */
    static final int EXACT_TOTAL = 10_000;

    /**
     * So many of the nearest are ranked, and so many of a fusion's texts: what is further down is near to nothing. All pages
     * together have no more.
     */
    static final int WINDOW = 200;

    private static final Sort BEST_THEN_NEWEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.INGESTED_AT, SortField.Type.LONG, true));

    private final Encoders encoders;
    private final QueryTranslator translator;
    private final Neighbours neighbours = new Neighbours();

    Rankings(Encoders encoders, QueryTranslator translator) {
        this.encoders = encoders;
        this.translator = translator;
    }

    TopFieldDocs sorted(IndexSearcher searcher, Query query, Position from, int size) throws IOException {
        return searcher.search(
                query, new TopFieldCollectorManager(BEST_THEN_NEWEST, size, from.toFieldDoc(), EXACT_TOTAL));
    }

    List<ScoreDoc> near(IndexSearcher searcher, VectorSpace space, float[] vector, int k, Query filter)
            throws IOException {
        int dimensions = encoders.of(space).dimensions();
        if (vector.length != dimensions) {
            throw new IllegalArgumentException("a vector of this space has " + dimensions + " dimensions");
        }
        return neighbours.nearest(searcher, space, vector, k, filter);
    }

    /** By meaning, of those that have what the query says must be there, and not what must not. */
    List<ScoreDoc> semantic(IndexSearcher searcher, SearchQuery query, float[] vector, Query filter)
            throws IOException {
        return near(searcher, VectorSpace.PROMPT, vector, WINDOW, both(translator.constraints(query), filter));
    }

    /** The best texts, of which nobody needs to know how many there are, and what was meant. */
    static List<ScoreDoc> hybrid(IndexSearcher searcher, Query words, Query filter, List<ScoreDoc> meant)
            throws IOException {
        TopFieldDocs texts = searcher.search(
                text(words, filter), new TopFieldCollectorManager(BEST_THEN_NEWEST, WINDOW, null, WINDOW));
        return Fusion.of(List.of(List.of(texts.scoreDocs), meant));
    }

    /** The texts that match, of those that satisfy the filter. */
    static Query text(Query words, Query filter) {
        return filter == null
                ? words
                : new BooleanQuery.Builder()
                        .add(words, Occur.MUST)
                        .add(filter, Occur.FILTER)
                        .build();
    }

    /** Both of two filters, either of which may be null. */
    static Query both(Query one, Query other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }
}
