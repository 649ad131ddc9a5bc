package io.journeydb.index.lucene;

import io.journeydb.events.identity.SampleId;
import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.Encoders;
import io.journeydb.index.search.Hit;
import io.journeydb.index.search.Neighbour;
import io.journeydb.index.search.NeighbourQuery;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SearchPage;
import io.journeydb.index.search.VectorCounts;
import io.journeydb.index.search.VectorSpace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;

/** Asks one searcher. Safe for use by several threads. */
final class Searches {

    /** Up to so many hits the total is exact. */
    static final int EXACT_TOTAL = 10_000;

    private static final Sort BEST_THEN_NEWEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.INGESTED_AT, SortField.Type.LONG, true));

    private final QueryTranslator translator;
    private final Highlighter highlighter;
    private final FilterTranslator filters = new FilterTranslator();
    private final Neighbours neighbours = new Neighbours();
    private final Encoders encoders;
    private final StoredSample stored;

    Searches(Analyzer analyzer, Encoders encoders, StoredSample stored) {
        this.encoders = encoders;
        this.stored = stored;
        this.translator = new QueryTranslator(analyzer);
        this.highlighter = new Highlighter(analyzer);
    }

    SearchPage search(IndexSearcher searcher, SearchQuery asked, int size) throws IOException {
        Query query = translator.translate(asked);
        TopFieldDocs found = searcher.search(query, new TopFieldCollectorManager(BEST_THEN_NEWEST, size, EXACT_TOTAL));
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc best : found.scoreDocs) {
            hits.add(hit(searcher, query, (FieldDoc) best));
        }
        boolean exact = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
        return new SearchPage(found.totalHits.value(), exact, hits);
    }

    List<Neighbour> nearest(IndexSearcher searcher, NeighbourQuery asked) throws IOException {
        int dimensions = encoders.of(asked.space()).dimensions();
        float[] vector = asked.vector();
        if (vector.length != dimensions) {
            throw new IllegalArgumentException("a vector of this space has " + dimensions + " dimensions");
        }
        Query filter = filters.translate(asked.filters(), asked.exclusions(), List.of());
        List<Neighbour> nearest = new ArrayList<>();
        for (ScoreDoc best : neighbours.nearest(searcher, asked.space(), vector, asked.k(), filter)) {
            SampleDocument sample = stored.documentWithFeatures(searcher, best.doc);
            nearest.add(new Neighbour(sample.sampleId(), best.score, sample));
        }
        return List.copyOf(nearest);
    }

    VectorCounts vectors(IndexSearcher searcher, VectorSpace space) throws IOException {
        String field = Fields.vectors(space);
        return new VectorCounts(
                searcher.count(new TermQuery(new Term(field, Fields.SEARCHED))),
                searcher.count(new TermQuery(new Term(field, Fields.FOREIGN))));
    }

    long count(IndexSearcher searcher) throws IOException {
        return searcher.getIndexReader().numDocs() - searcher.count(new TermQuery(new Term(Fields.WAITING, "")));
    }

    Optional<SampleDocument> document(IndexSearcher searcher, SampleId id) throws IOException {
        int document = new SegmentSamples(searcher.getIndexReader()).document(id.value());
        boolean sample = document != SegmentSamples.NONE && stored.json(searcher, document) != null;
        return sample ? Optional.of(stored.documentWithFeatures(searcher, document)) : Optional.empty();
    }

    Optional<byte[]> find(IndexSearcher searcher, SampleId id) throws IOException {
        int document = new SegmentSamples(searcher.getIndexReader()).document(id.value());
        return document == SegmentSamples.NONE
                ? Optional.empty()
                : Optional.ofNullable(stored.json(searcher, document));
    }

    private Hit hit(IndexSearcher searcher, Query query, FieldDoc found) throws IOException {
        SampleDocument sample = stored.document(searcher, found.doc);
        return new Hit(
                sample.sampleId(),
                (Float) found.fields[0],
                sample.prompt(),
                sample.caption(),
                sample.split(),
                sample.generator(),
                highlighter.highlight(query, sample));
    }
}
