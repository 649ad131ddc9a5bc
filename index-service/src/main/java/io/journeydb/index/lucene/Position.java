package io.journeydb.index.lucene;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;

/**
 * The last hit of a page, behind which the next begins.
 *
 * @param rank how many hits there were up to it
 * @param document its number in the moment's reader
 * @param score it had
 * @param ingestedAt of its sample, in milliseconds since 1970
 */
record Position(int rank, int document, float score, long ingestedAt) {

    /** Before the first hit. */
    static final Position START = new Position(0, -1, 0, 0);

    /** The position of a hit that was sorted by score and time. */
    static Position of(int rank, FieldDoc hit) {
        return new Position(rank, hit.doc, (Float) hit.fields[0], (Long) hit.fields[1]);
    }

    /** The position of a hit of a ranking that is made anew for each page. */
    static Position of(int rank, ScoreDoc hit) {
        return new Position(rank, hit.doc, hit.score, 0);
    }

    /** As Lucene takes it; null at the start. */
    FieldDoc toFieldDoc() {
        return this.equals(START) ? null : new FieldDoc(document, score, new Object[] {score, ingestedAt});
    }
}
