package io.journeydb.index.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher: Reciprocal rank fusion outperforms Condorcet and individual rank
 * learning methods, SIGIR 2009): each ranking gives a document 1 / (60 + its rank, from 1). Scores of different kinds need not be
 * compared.
 */
final class Fusion {

    /** The paper's constant: how little the very first ranks weigh above the next. */
    private static final int K = 60;

    private Fusion() {}

    /** One ranking of all documents, best first; of equal ones that with the lower number. */
    static List<ScoreDoc> of(List<List<ScoreDoc>> rankings) {
        Map<Integer, Float> scores = new HashMap<>();
        for (List<ScoreDoc> ranking : rankings) {
            for (int rank = 1; rank <= ranking.size(); rank++) {
                scores.merge(ranking.get(rank - 1).doc, 1f / (K + rank), Float::sum);
            }
        }
        List<ScoreDoc> fused = new ArrayList<>();
        scores.forEach((document, score) -> fused.add(new ScoreDoc(document, score)));
        fused.sort(Comparator.comparingDouble((ScoreDoc found) -> -found.score).thenComparingInt(found -> found.doc));
        return fused;
    }
}
