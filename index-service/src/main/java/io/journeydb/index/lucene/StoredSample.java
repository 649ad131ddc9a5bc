package io.journeydb.index.lucene;

import io.journeydb.events.FeaturesExtracted;
import io.journeydb.events.ImageStored;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.json.EventCodec;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleFeatures;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * Reads back what {@link Fields} wrote. The events are the only stored fields: everything shown comes from them. Safe for use
 * by several threads.
 */
final class StoredSample {

    private final EventCodec codec = new EventCodec();

    /** The event of a document; null where only features are. */
    byte[] json(IndexSearcher searcher, int document) throws IOException {
        return stored(searcher, document, Fields.JSON);
    }

    /** A sample as it was before it was indexed, without its features. */
    SampleDocument document(IndexSearcher searcher, int document) throws IOException {
        byte[] json = json(searcher, document);
        return number(searcher, document, Fields.REVISION) == SampleDocument.UNANNOTATED
                ? SampleDocument.of(codec.decode(json, ImageStored.class), json)
                : SampleDocument.of(codec.decode(json, SampleAnnotated.class), json);
    }

    /** A sample as it was before it was indexed. */
    SampleDocument documentWithFeatures(IndexSearcher searcher, int document) throws IOException {
        return document(searcher, document).withFeatures(features(searcher, document));
    }

    /** A document's features, or null. */
    SampleFeatures features(IndexSearcher searcher, int document) throws IOException {
        byte[] json = stored(searcher, document, Fields.FEATURES);
        return json == null
                ? null
                : SampleFeatures.of(
                        codec.decode(json, FeaturesExtracted.class),
                        number(searcher, document, Fields.FEATURES_OFFSET),
                        json);
    }

    private static byte[] stored(IndexSearcher searcher, int document, String field) throws IOException {
        BytesRef value =
                searcher.storedFields().document(document, Set.of(field)).getBinaryValue(field);
        return value == null ? null : BytesRef.deepCopyOf(value).bytes;
    }

    private static long number(IndexSearcher searcher, int document, String field) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues values = leaf.reader().getNumericDocValues(field);
        values.advanceExact(document - leaf.docBase);
        return values.longValue();
    }
}
