package io.journeydb.index.lucene;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104ScalarQuantizedVectorsFormat.ScalarEncoding;

/**
 * Lucene's codec with vectors of one byte a dimension in the graph. The vectors in full precision are kept beside them, for
 * the last ranking and for merging. Readers find the format by the name that it writes.
 */
final class VectorCodec extends Lucene104Codec {

    /** Neighbours of a vector in the graph; Lucene's default. */
    private static final int CONNECTIONS = 16;

    /** Candidates looked at for each vector that is added; Lucene's default. */
    private static final int BEAM_WIDTH = 100;

    private final KnnVectorsFormat vectors =
            new Lucene104HnswScalarQuantizedVectorsFormat(ScalarEncoding.UNSIGNED_BYTE, CONNECTIONS, BEAM_WIDTH);

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
    }
}
