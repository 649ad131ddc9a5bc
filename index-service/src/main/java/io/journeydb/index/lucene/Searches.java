package io.journeydb.index.lucene;

import io.journeydb.events.identity.SampleId;
import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.Hit;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SearchPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
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
    private final StoredSample stored = new StoredSample();

    Searches(Analyzer analyzer) {
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

    Optional<byte[]> find(IndexSearcher searcher, SampleId sampleId) throws IOException {
        return Optional.ofNullable(stored.json(searcher, sampleId.value()));
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
