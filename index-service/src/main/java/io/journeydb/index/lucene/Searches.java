package io.journeydb.index.lucene;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.Encoders;
import io.journeydb.index.search.Facet;
import io.journeydb.index.search.FacetCount;
import io.journeydb.index.search.Highlights;
import io.journeydb.index.search.Hit;
import io.journeydb.index.search.Neighbour;
import io.journeydb.index.search.NeighbourQuery;
import io.journeydb.index.search.QueryVector;
import io.journeydb.index.search.Ranking;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SearchPage;
import io.journeydb.index.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Searches one moment of the index. Safe for use by several threads. */
final class Searches {

    private final Analyzer analyzer;
    private final QueryTranslator translator;
    private final Rankings rankings;
    private final StoredSample stored;

    Searches(Analyzer analyzer, Encoders encoders, StoredSample stored) {
        this.analyzer = analyzer;
        this.translator = new QueryTranslator(analyzer);
        this.rankings = new Rankings(encoders, translator);
        this.stored = stored;
    }

    /**
     * One page of a search.
     *
     * @param page without a cursor
     * @param last position of its last hit; null if no page follows
     */
    record Page(SearchPage page, Position last) {}

    Page search(Moment moment, SearchRequest request, Position from) throws IOException {
        Query filter = FilterTranslator.translate(request.filters(), request.exclusions(), moment.duplicates());
        return switch (request.ranking()) {
            case Ranking.Newest() ->
                sorted(moment, request, from, Rankings.both(FilterTranslator.SAMPLES, filter), null);
            case Ranking.Text(SearchQuery query) -> {
                Query words = translator.translate(query);
                yield sorted(moment, request, from, Rankings.text(words, filter), words);
            }
            case Ranking.Semantic(SearchQuery query, QueryVector vector) ->
                ranked(
                        moment,
                        request,
                        from,
                        rankings.semantic(moment.searcher(), query, vector.toArray(), filter),
                        translator.translate(query));
            case Ranking.Hybrid(SearchQuery query, QueryVector vector) -> {
                Query words = translator.translate(query);
                List<ScoreDoc> meant = rankings.semantic(moment.searcher(), query, vector.toArray(), filter);
                yield ranked(moment, request, from, Rankings.hybrid(moment.searcher(), words, filter, meant), words);
            }
            case Ranking.Near(var space, QueryVector vector) ->
                ranked(
                        moment,
                        request,
                        from,
                        rankings.near(moment.searcher(), space, vector.toArray(), Rankings.WINDOW, filter),
                        null);
        };
    }

    private Page sorted(Moment moment, SearchRequest request, Position from, Query query, Query words)
            throws IOException {
        IndexSearcher searcher = moment.searcher();
        int size = request.size();
        Found found = Found.page(rankings.sorted(searcher, query, from, size + 1), from, size);
        return page(moment, found, words, Facets.of(searcher, query, request.facets()));
    }

    private Page ranked(Moment moment, SearchRequest request, Position from, List<ScoreDoc> ranked, Query words)
            throws IOException {
        Found found = Found.page(ranked, from, request.size());
        return page(moment, found, words, Facets.of(moment.searcher(), ranked, request.facets()));
    }

    private Page page(Moment moment, Found found, Query words, Map<Facet, List<FacetCount>> facets) throws IOException {
        Highlighter highlighter = words == null ? null : new Highlighter(analyzer, words);
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc best : found.hits()) {
            hits.add(hit(moment, best, highlighter));
        }
        return new Page(new SearchPage(found.total(), found.exact(), hits, facets, null), found.last());
    }

    /** @param highlighter null where there is nothing to highlight */
    private Hit hit(Moment moment, ScoreDoc found, Highlighter highlighter) throws IOException {
        SampleDocument sample = stored.document(moment.searcher(), found.doc);
        return new Hit(
                sample.sampleId(),
                score(found),
                sample.prompt(),
                sample.caption(),
                sample.split(),
                sample.generator(),
                highlighter == null ? Highlights.NONE : highlighter.highlight(sample),
                duplicates(moment, sample.sampleId()));
    }

    /** Lucene leaves the score of a sorted hit among what it was sorted by. */
    private static float score(ScoreDoc found) {
        return found instanceof FieldDoc sorted ? (Float) sorted.fields[0] : found.score;
    }

    private static Hit.Duplicates duplicates(Moment moment, SampleId sample) {
        return moment.duplicates()
                .of(sample)
                .map(group -> new Hit.Duplicates(group.id(), group.members().size() - 1))
                .orElse(null);
    }

    List<Neighbour> nearest(Moment moment, NeighbourQuery asked) throws IOException {
        IndexSearcher searcher = moment.searcher();
        Query filter = FilterTranslator.translate(asked.filters(), asked.exclusions(), moment.duplicates());
        List<Neighbour> nearest = new ArrayList<>();
        for (ScoreDoc best : rankings.near(searcher, asked.space(), asked.vector(), asked.k(), filter)) {
            SampleDocument sample = stored.documentWithFeatures(searcher, best.doc);
            nearest.add(new Neighbour(sample.sampleId(), best.score, sample));
        }
        return List.copyOf(nearest);
    }

    Optional<SampleDocument> document(IndexSearcher searcher, SampleId id) throws IOException {
        int document = number(searcher, id);
        boolean sample = document != SegmentSamples.NONE && stored.json(searcher, document) != null;
        return sample ? Optional.of(stored.documentWithFeatures(searcher, document)) : Optional.empty();
    }

    List<SampleDocument> page(IndexSearcher searcher, Split split, Optional<SampleId> after, int size)
            throws IOException {
        List<SampleDocument> page = new ArrayList<>();
        for (int document : new IdPages().page(searcher.getIndexReader(), split, after, size)) {
            page.add(stored.document(searcher, document));
        }
        return page;
    }

    Optional<byte[]> json(IndexSearcher searcher, SampleId id) throws IOException {
        int document = number(searcher, id);
        return document == SegmentSamples.NONE
                ? Optional.empty()
                : Optional.ofNullable(stored.json(searcher, document));
    }

    private static int number(IndexSearcher searcher, SampleId id) throws IOException {
        return new SegmentSamples(searcher.getIndexReader()).document(id.value());
    }
}
