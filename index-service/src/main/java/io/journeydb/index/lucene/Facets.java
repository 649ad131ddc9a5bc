package io.journeydb.index.lucene;

import io.journeydb.index.search.Facet;
import io.journeydb.index.search.FacetCount;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts the values of facets over samples, exactly: by ordinals within a segment, by text across segments. For one thread and
 * one answer.
 */
final class Facets extends SimpleCollector {

    /** Most values listed for a facet. */
    static final int LISTED = 50;

    private static final Comparator<FacetCount> MOST_FIRST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    private record Segment(SortedSetDocValues values, int[] counts) {}

    private final Set<Facet> facets;
    private final Map<Facet, Map<String, Long>> totals = new EnumMap<>(Facet.class);
    private final Map<Facet, Segment> segment = new EnumMap<>(Facet.class);

    private Facets(Set<Facet> facets) {
        this.facets = facets;
        facets.forEach(facet -> totals.put(facet, new HashMap<>()));
    }

    /** The counts over all samples that match. */
    static Map<Facet, List<FacetCount>> of(IndexSearcher searcher, Query query, Set<Facet> facets) throws IOException {
        if (facets.isEmpty()) {
            return Map.of();
        }
        return searcher.search(query, new CollectorManager<Facets, Map<Facet, List<FacetCount>>>() {
            @Override
            public Facets newCollector() {
                return new Facets(facets);
            }

            @Override
            public Map<Facet, List<FacetCount>> reduce(Collection<Facets> collectors) throws IOException {
                Facets all = new Facets(facets);
                for (Facets some : collectors) {
                    some.finish();
                    some.totals.forEach((facet, counts) -> counts.forEach(
                            (value, count) -> all.totals.get(facet).merge(value, count, Long::sum)));
                }
                return all.counts();
            }
        });
    }

    /** The counts over these documents. */
    static Map<Facet, List<FacetCount>> of(IndexSearcher searcher, List<ScoreDoc> documents, Set<Facet> facets)
            throws IOException {
        if (facets.isEmpty()) {
            return Map.of();
        }
        int[] sorted = documents.stream().mapToInt(found -> found.doc).sorted().toArray();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Facets counted = new Facets(facets);
        LeafReaderContext leaf = null;
        for (int document : sorted) {
            LeafReaderContext its = leaves.get(ReaderUtil.subIndex(document, leaves));
            if (its != leaf) {
                leaf = its;
                counted.doSetNextReader(leaf);
            }
            counted.collect(document - leaf.docBase);
        }
        counted.finish();
        return counted.counts();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        finishSegment();
        LeafReader reader = leaf.reader();
        for (Facet facet : facets) {
            SortedSetDocValues values = reader.getSortedSetDocValues(Fields.facet(facet));
            if (values != null) {
                segment.put(facet, new Segment(values, new int[Math.toIntExact(values.getValueCount())]));
            }
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        for (Segment counted : segment.values()) {
            if (counted.values().advanceExact(doc)) {
                for (int i = counted.values().docValueCount(); i > 0; i--) {
                    counted.counts()[(int) counted.values().nextOrd()]++;
                }
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public void finish() throws IOException {
        finishSegment();
    }

    private void finishSegment() throws IOException {
        for (Map.Entry<Facet, Segment> entry : segment.entrySet()) {
            Segment counted = entry.getValue();
            for (int ord = 0; ord < counted.counts().length; ord++) {
                if (counted.counts()[ord] > 0) {
                    String value = counted.values().lookupOrd(ord).utf8ToString();
                    totals.get(entry.getKey()).merge(value, (long) counted.counts()[ord], Long::sum);
                }
            }
        }
        segment.clear();
    }

    private Map<Facet, List<FacetCount>> counts() {
        Map<Facet, List<FacetCount>> listed = new EnumMap<>(Facet.class);
        totals.forEach((facet, counts) -> listed.put(
                facet,
                counts.entrySet().stream()
                        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                        .sorted(MOST_FIRST)
                        .limit(LISTED)
                        .toList()));
        return listed;
    }
}
