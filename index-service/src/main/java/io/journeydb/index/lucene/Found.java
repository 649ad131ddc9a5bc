package io.journeydb.index.lucene;

import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;

/**
 * What a search found in one moment, as Lucene numbers it.
 *
 * @param total how many there are
 * @param exact whether there are no more
 * @param hits of one page
 * @param last position of the last hit; null if no page follows
 */
record Found(long total, boolean exact, List<ScoreDoc> hits, Position last) {

    /** A page that was asked for with one hit more than it has, to see whether there is another page. */
    static Found page(TopFieldDocs found, Position from, int size) {
        List<ScoreDoc> all = List.of(found.scoreDocs);
        List<ScoreDoc> hits = all.subList(0, Math.min(size, all.size()));
        boolean exact = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
        Position last = all.size() > size ? Position.of(from.rank() + size, (FieldDoc) hits.getLast()) : null;
        return new Found(found.totalHits.value(), exact, hits, last);
    }

    /** A page out of a whole ranking. */
    static Found page(List<ScoreDoc> ranked, Position from, int size) {
        int start = Math.min(from.rank(), ranked.size());
        int end = Math.min(start + size, ranked.size());
        List<ScoreDoc> hits = ranked.subList(start, end);
        Position last = end < ranked.size() ? Position.of(end, hits.getLast()) : null;
        return new Found(ranked.size(), true, hits, last);
    }
}
