package io.journeydb.index.bench;

import io.journeydb.index.bench.LoadVectors.Vectors;
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
import java.util.function.Function;

/** What is asked of an index that has everything. */
final class QueryRows {

    private static final int TOP = 10;
    private static final int WARM_UP = 2;
    private static final int PASSES = 4;
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

    private interface Ask<T> {
        void ask(T query) throws IOException;
    }

    /** Whole prompts that no sample has, ten hits each with event and highlights on both sides. */
    Figure textQueries(int round) throws IOException {
        List<SearchQuery> queries = parsed();
        return both("text queries", queries, q -> index.search(q, TOP), q -> bare.search(q, TOP, true), round);
    }

    /** What highlights cost: bare Lucene without them, beside bare Lucene with them. */
    Figure withoutHighlights(int round) throws IOException {
        List<SearchQuery> queries = parsed();
        return both(
                "bare text queries without highlights",
                queries,
                q -> bare.search(q, TOP, false),
                q -> bare.search(q, TOP, true),
                round);
    }

    private List<SearchQuery> parsed() {
        return load.queries().stream().map(SearchQuery::parse).toList();
    }

    /** The ten nearest with their events, ranked again in full precision; Lucene's own search of the same beam without that. */
    Figure vectorQueries(int round) throws IOException {
        return both(
                "vector queries",
                load.queryVectors(),
                query -> nearest(VectorSpace.PROMPT, query.prompt()),
                query -> bare.nearest(VectorSpace.PROMPT, query.prompt(), TOP),
                round);
    }

    /**
     * Both sides in turn, pass after pass: what a compiler or the machine does meanwhile meets both. Which comes first changes
     * from pass to pass; the first passes are for warming up.
     */
    private static <T> Figure both(String row, List<T> queries, Ask<T> ours, Ask<T> ceiling, int round)
            throws IOException {
        double seconds = 0;
        double ceilingSeconds = 0;
        for (int pass = 0; pass < WARM_UP + PASSES; pass++) {
            boolean oursFirst = (pass + round) % 2 == 0;
            double first = seconds(queries, oursFirst ? ours : ceiling);
            double second = seconds(queries, oursFirst ? ceiling : ours);
            if (pass >= WARM_UP) {
                seconds += oursFirst ? first : second;
                ceilingSeconds += oursFirst ? second : first;
            }
        }
        double asked = PASSES * (double) queries.size();
        return new Figure(row, asked / seconds, asked / ceilingSeconds, "queries/s");
    }

    private static <T> double seconds(List<T> queries, Ask<T> ask) throws IOException {
        long begin = System.nanoTime();
        for (T query : queries) {
            ask.ask(query);
        }
        return (System.nanoTime() - begin) / SECOND;
    }

    /** A hit counts when it scores at least the tenth best score of the exact search: equals are interchangeable. */
    Figure recall(VectorSpace space) {
        Function<Vectors, float[]> query = space == VectorSpace.PROMPT ? Vectors::prompt : Vectors::image;
        float[][] vectors = load.complete().stream()
                .map(sample -> sample.features().vector(space).orElseThrow().vector())
                .toArray(float[][]::new);
        long hits = 0;
        for (Vectors asked : load.queryVectors()) {
            float tenth = tenth(vectors, query.apply(asked));
            hits += nearest(space, query.apply(asked)).stream()
                    .filter(found -> found.score() >= tenth - ROUNDING)
                    .count();
        }
        double recall = hits / (double) (TOP * load.queryVectors().size());
        return new Figure("recall@10 by " + space.label(), recall, 1, "");
    }

    private List<Neighbour> nearest(VectorSpace space, float[] vector) {
        return index.nearest(new NeighbourQuery(space, vector, TOP, Filters.NONE, Exclusions.NONE));
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
