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

/**
 * Documents by sample id, from a reader's segments: a term look-up each, newest segment first, no search. For one thread.
 */
final class SegmentSamples {

    /** No document has this number. */
    static final int NONE = -1;

    private final IndexReader reader;
    private List<Segment> segments;

    SegmentSamples(IndexReader reader) {
        this.reader = reader;
    }

    /** What there is of a sample. */
    Indexed indexed(String id) throws IOException {
        BytesRef term = new BytesRef(id);
        for (Segment segment : segments()) {
            int document = segment.live(term);
            if (document != NONE) {
                return segment.indexed(document);
            }
        }
        return Indexed.NOTHING;
    }

    /** The number of a sample's document in the reader, or {@link #NONE}. */
    int document(String id) throws IOException {
        BytesRef term = new BytesRef(id);
        for (Segment segment : segments()) {
            int document = segment.live(term);
            if (document != NONE) {
                return segment.base() + document;
            }
        }
        return NONE;
    }

    private List<Segment> segments() throws IOException {
        if (segments == null) {
            segments = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves().reversed()) {
                Terms terms = leaf.reader().terms(Fields.ID);
                if (terms != null) {
                    segments.add(new Segment(leaf, terms.iterator()));
                }
            }
        }
        return segments;
    }

    private static final class Segment {

        private final LeafReaderContext leaf;
        private final TermsEnum ids;
        private PostingsEnum postings;

        Segment(LeafReaderContext leaf, TermsEnum ids) {
            this.leaf = leaf;
            this.ids = ids;
        }

        int base() {
            return leaf.docBase;
        }

        int live(BytesRef id) throws IOException {
            if (!ids.seekExact(id)) {
                return NONE;
            }
            Bits live = leaf.reader().getLiveDocs();
            postings = ids.postings(postings, PostingsEnum.NONE);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    return doc;
                }
            }
            return NONE;
        }

        /** Look-ups come in no order, so each takes the values from their beginning. */
        Indexed indexed(int document) throws IOException {
            LeafReader reader = leaf.reader();
            NumericDocValues revisions = reader.getNumericDocValues(Fields.REVISION);
            revisions.advanceExact(document);
            NumericDocValues offsets = reader.getNumericDocValues(Fields.FEATURES_OFFSET);
            boolean features = offsets != null && offsets.advanceExact(document);
            return new Indexed(revisions.longValue(), features ? offsets.longValue() : Indexed.NO_FEATURES);
        }
    }
}
