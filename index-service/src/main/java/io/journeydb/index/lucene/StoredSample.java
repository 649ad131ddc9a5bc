package io.journeydb.index.lucene;

import io.journeydb.events.ImageStored;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.json.EventCodec;
import io.journeydb.index.search.SampleDocument;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** Reads back what {@link Fields} wrote. The event is the only stored field: everything shown comes from it. */
final class StoredSample {

    private final EventCodec codec = new EventCodec();

    /** The event of a document. */
    byte[] json(IndexSearcher searcher, int document) throws IOException {
        BytesRef json = searcher.storedFields().document(document).getBinaryValue(Fields.JSON);
        return BytesRef.deepCopyOf(json).bytes;
    }

    /** The event of a sample, or null. */
    byte[] json(IndexSearcher searcher, String sampleId) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, sampleId)), 1);
        return found.scoreDocs.length == 0 ? null : json(searcher, found.scoreDocs[0].doc);
    }

    /** A document as it was before it was indexed. */
    SampleDocument document(IndexSearcher searcher, int document) throws IOException {
        byte[] json = json(searcher, document);
        return revision(searcher, document) == SampleDocument.UNANNOTATED
                ? SampleDocument.of(codec.decode(json, ImageStored.class), json)
                : SampleDocument.of(codec.decode(json, SampleAnnotated.class), json);
    }

    private static long revision(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues revisions = leaf.reader().getNumericDocValues(Fields.REVISION);
        revisions.advanceExact(document - leaf.docBase);
        return revisions.longValue();
    }
}
