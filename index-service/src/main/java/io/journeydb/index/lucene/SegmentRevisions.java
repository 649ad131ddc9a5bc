package io.journeydb.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Revisions by sample id, from a reader's segments: a term look-up each, newest segment first, no search. */
final class SegmentRevisions {

    private final IndexReader reader;
    private List<Segment> segments;

    SegmentRevisions(IndexReader reader) {
        this.reader = reader;
    }

    /** The revision, or {@link Revisions#ABSENT}. */
    long of(String id) throws IOException {
        if (segments == null) {
            segments = open(reader);
        }
        BytesRef term = new BytesRef(id);
        for (Segment segment : segments) {
            long revision = segment.of(term);
            if (revision != Revisions.ABSENT) {
                return revision;
            }
        }
        return Revisions.ABSENT;
    }

    private static List<Segment> open(IndexReader reader) throws IOException {
        List<Segment> segments = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves().reversed()) {
            Terms terms = leaf.reader().terms(Fields.ID);
            if (terms != null) {
                segments.add(new Segment(leaf.reader(), terms.iterator()));
            }
        }
        return segments;
    }

    private static final class Segment {

        private final LeafReader reader;
        private final TermsEnum ids;
        private PostingsEnum postings;

        Segment(LeafReader reader, TermsEnum ids) {
            this.reader = reader;
            this.ids = ids;
        }

        long of(BytesRef id) throws IOException {
            if (!ids.seekExact(id)) {
                return Revisions.ABSENT;
            }
            Bits live = reader.getLiveDocs();
            postings = ids.postings(postings, PostingsEnum.NONE);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    NumericDocValues revisions = reader.getNumericDocValues(Fields.REVISION);
                    revisions.advanceExact(doc);
                    return revisions.longValue();
                }
            }
            return Revisions.ABSENT;
        }
    }
}
