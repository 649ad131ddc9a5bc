package io.journeydb.index.search;

import io.journeydb.index.query.SearchQuery;
import java.util.Objects;

/**
 * How samples are found and put in order. Vectors are of the index's encoder of their space. Two rankings that say the
 * same have the same text, and others have not: cursors tell searches apart by it.
 */
public sealed interface Ranking {

    /** All samples, the one that was ingested last first; the score is 0. */
    record Newest() implements Ranking {}

    /** Samples that say it; the score is BM25's. */
    record Text(SearchQuery query) implements Ranking {
        public Text {
            Objects.requireNonNull(query, "query");
        }
    }

    /**
     * Samples whose prompts mean something like it; the score is the cosine. Phrases, prefixes and exclusions of the query hold.
     *
     * @param query as typed
     * @param vector of {@link SearchQuery#meaning}, in the space of prompts
     */
    record Semantic(SearchQuery query, QueryVector vector) implements Ranking {
        public Semantic {
            Objects.requireNonNull(query, "query");
            Objects.requireNonNull(vector, "vector");
        }
    }

    /**
     * The rankings of {@link Text} and {@link Semantic} as one, by reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR
     * 2009): the score is the sum of 1 / (60 + rank) over the rankings that have the sample.
     *
     * @param query as typed
     * @param vector of {@link SearchQuery#meaning}, in the space of prompts
     */
    record Hybrid(SearchQuery query, QueryVector vector) implements Ranking {
        public Hybrid {
            Objects.requireNonNull(query, "query");
            Objects.requireNonNull(vector, "vector");
        }
    }

    /** Samples near a vector; the score is the cosine. */
    record Near(VectorSpace space, QueryVector vector) implements Ranking {
        public Near {
            Objects.requireNonNull(space, "space");
            Objects.requireNonNull(vector, "vector");
        }
    }
}
