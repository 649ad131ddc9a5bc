package io.journeydb.index.lucene;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.index.search.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Reads a split in the order of its samples' ids, which stands in the index already: the terms of every segment are merged as they are
 * read, and nothing is sorted.
 */
final class IdPages {

    /** Documents behind an id, or from the beginning. */
    List<Integer> page(IndexReader reader, Split split, Optional<SampleId> after, int size) throws IOException {
        PriorityQueue<Segment> segments = new PriorityQueue<>(Comparator.comparing(segment -> segment.id));
        for (LeafReaderContext leaf : reader.leaves()) {
            Segment segment = Segment.open(leaf, split);
            if (segment != null && segment.seek(after.map(SampleId::value).orElse(""))) {
                segments.add(segment);
            }
        }
        List<Integer> page = new ArrayList<>();
        while (!segments.isEmpty() && page.size() < size) {
            Segment first = segments.remove();
            int document = first.document();
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                page.add(document);
            }
            if (first.next()) {
                segments.add(first);
            }
        }
        return page;
    }

    /** Where reading is in one segment. */
    private static final class Segment {

        private final LeafReaderContext leaf;
        private final TermsEnum ids;
        private final BitSet wanted;
        private BytesRef id;

        private Segment(LeafReaderContext leaf, TermsEnum ids, BitSet wanted) {
            this.leaf = leaf;
            this.ids = ids;
            this.wanted = wanted;
        }

        /** Null where the segment has nothing of the split. */
        static Segment open(LeafReaderContext leaf, Split split) throws IOException {
            LeafReader reader = leaf.reader();
            Terms ids = reader.terms(Fields.ID);
            PostingsEnum inSplit =
                    reader.postings(new Term(Fields.facet(Facet.SPLIT), split.label()), PostingsEnum.NONE);
            if (ids == null || inSplit == null) {
                return null;
            }
            FixedBitSet wanted = new FixedBitSet(reader.maxDoc());
            wanted.or(inSplit);
            return new Segment(leaf, ids.iterator(), wanted);
        }

        /** To the first id behind {@code after}; false if there is none. */
        boolean seek(String after) throws IOException {
            BytesRef sought = new BytesRef(after);
            TermsEnum.SeekStatus found = ids.seekCeil(sought);
            if (found == TermsEnum.SeekStatus.END) {
                return false;
            }
            id = ids.term();
            return found == TermsEnum.SeekStatus.NOT_FOUND || next();
        }

        boolean next() throws IOException {
            id = ids.next();
            return id != null;
        }

        /** The live document of the id, if it is in the split. */
        int document() throws IOException {
            Bits live = leaf.reader().getLiveDocs();
            PostingsEnum documents = ids.postings(null, PostingsEnum.NONE);
            int document = documents.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS) {
                if (wanted.get(document) && (live == null || live.get(document))) {
                    return leaf.docBase + document;
                }
                document = documents.nextDoc();
            }
            return document;
        }
    }
}
