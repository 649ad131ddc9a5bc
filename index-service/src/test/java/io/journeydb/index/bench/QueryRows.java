package io.journeydb.index.bench;

import io.journeydb.index.lucene.BareLucene;
import io.journeydb.index.lucene.LuceneSampleIndex;
import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.Exclusions;
import io.journeydb.index.search.Filters;
import io.journeydb.index.search.Neighbour;
import io.journeydb.index.search.NeighbourQuery;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.VectorSpace;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** What is asked of an index that has everything. */
final class QueryRows {

    private static final int TOP = 10;
    private static final double SECOND = 1e9;

    /** What the order of additions may change in a cosine. */
    private static final float ROUNDING = 1e-5f;

    private final SearchLoad load;
    private final LuceneSampleIndex index;
    private final BareLucene bare;

    QueryRows(SearchLoad load, LuceneSampleIndex index, BareLucene bare) {
        this.load = load;
        this.index = index;
        this.bare = bare;
    }

    /** Whole prompts that no sample has: the index with highlights and documents, Lucene with the stored event. */
    Figure textQueries(int round) throws IOException {
        List<SearchQuery> queries =
                load.queries().stream().map(SearchQuery::parse).toList();
        double rate = 0;
        double ceiling = 0;
        for (int turn = 0; turn < 2; turn++) {
            long begin = System.nanoTime();
            for (SearchQuery query : queries) {
                if ((turn + round) % 2 == 0) {
                    index.search(query, TOP);
                } else {
                    bare.search(query, TOP);
                }
            }
            double measured = queries.size() * SECOND / (System.nanoTime() - begin);
            rate = (turn + round) % 2 == 0 ? measured : rate;
            ceiling = (turn + round) % 2 == 0 ? ceiling : measured;
        }
        return new Figure("text queries", rate, ceiling, "queries/s");
    }

    /** Queries by vector a second, beside an exact scan of all vectors in memory. */
    Figure vectorQueries() {
        long begin = System.nanoTime();
        load.queryVectors().forEach(this::nearest);
        double rate = load.queryVectors().size() * SECOND / (System.nanoTime() - begin);
        return new Figure("vector queries", rate, 0, "queries/s");
    }

    /** A hit counts when it scores at least the tenth best score of the exact search: equals are interchangeable. */
    Figure recall() {
        float[][] vectors = load.complete().stream()
                .map(sample -> sample.features().prompt().vector())
                .toArray(float[][]::new);
        long hits = 0;
        for (float[] query : load.queryVectors()) {
            float tenth = tenth(vectors, query);
            hits += nearest(query).stream()
                    .filter(found -> found.score() >= tenth - ROUNDING)
                    .count();
        }
        return new Figure(
                "recall@10", hits / (double) (TOP * load.queryVectors().size()), 1, "");
    }

    private List<Neighbour> nearest(float[] vector) {
        return index.nearest(new NeighbourQuery(VectorSpace.PROMPT, vector, TOP, Filters.NONE, Exclusions.NONE));
    }

    private static float tenth(float[][] vectors, float[] query) {
        float[] scores = new float[vectors.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = BareLucene.dot(vectors[i], query);
        }
        Arrays.sort(scores);
        return scores[Math.max(0, scores.length - TOP)];
    }

    static List<SampleDocument> few(List<SampleDocument> samples, int count) {
        return samples.subList(0, Math.min(samples.size(), count));
    }
}
