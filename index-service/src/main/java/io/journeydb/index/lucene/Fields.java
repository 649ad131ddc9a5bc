package io.journeydb.index.lucene;

import io.journeydb.events.FeatureVector;
import io.journeydb.index.search.DuplicateGroup;
import io.journeydb.index.search.Encoders;
import io.journeydb.index.search.Facet;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleFeatures;
import io.journeydb.index.search.VectorSpace;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** What a sample looks like in Lucene. */
final class Fields {

    /** Raised with every change of fields or analysis: an index of another schema is built anew. */
    static final String SCHEMA = "3";

    static final String ID = "id";
    static final String PROMPT_ID = "promptId";
    static final String REVISION = "revision";
    static final String INGESTED_AT = "ingestedAt";
    static final String JSON = "json";
    static final String PROMPT = "prompt";
    static final String CAPTION = "caption";
    static final String QUESTIONS = "questions";

    /** Where the sample's features stand; absent from a sample without. */
    static final String FEATURES_OFFSET = "featuresOffset";

    /** The event of features, stored: what is joined anew when the sample's annotation changes. */
    static final String FEATURES = "features";

    /** Where it tells the picture from others: the others are near to every picture without shape. */
    static final String HASH = "hash";

    /** Has one value, on what are features whose sample has not come. They are no sample, and nothing finds them. */
    static final String WAITING = "waiting";

    /** Has one value, {@link #SEARCHED} or {@link #FOREIGN}, for every vector. */
    static final String VECTORS = "vectors.";

    static final String SEARCHED = "searched";
    static final String FOREIGN = "foreign";

    /**
     * The searched fields with their weights: the prompt is what people wrote, the caption is made from it, and questions
     * repeat both in many words.
     */
    static final Map<String, Float> WEIGHTS = Map.of(PROMPT, 2f, CAPTION, 1.5f, QUESTIONS, 0.5f);

    private Fields() {}

    /** The schema of an index that searches these encoders' vectors: with others it is built anew. */
    static String schema(Encoders encoders) {
        return SCHEMA + " " + encoders.image() + " " + encoders.prompt();
    }

    static String facet(Facet facet) {
        return "facet." + facet.label();
    }

    static String vector(VectorSpace space) {
        return "vector." + space.label();
    }

    static String vectors(VectorSpace space) {
        return VECTORS + space.label();
    }

    static Document document(SampleDocument sample, Encoders encoders) {
        Document document = new Document();
        addIdentity(document, sample.sampleId().value(), sample.revision());
        document.add(new StringField(PROMPT_ID, sample.promptId().value(), Field.Store.NO));
        document.add(new BinaryDocValuesField(
                PROMPT_ID, new BytesRef(sample.promptId().value())));
        document.add(new NumericDocValuesField(INGESTED_AT, sample.ingestedAtMillis()));
        document.add(new LongPoint(INGESTED_AT, sample.ingestedAtMillis()));
        document.add(new StoredField(JSON, sample.json()));
        document.add(new TextField(PROMPT, sample.promptText(), Field.Store.NO));
        if (!sample.caption().isEmpty()) {
            document.add(new TextField(CAPTION, sample.caption(), Field.Store.NO));
        }
        for (String question : sample.questions()) {
            document.add(new TextField(QUESTIONS, question, Field.Store.NO));
        }
        for (Facet facet : Facet.values()) {
            for (String value : sample.traits().of(facet)) {
                document.add(new KeywordField(facet(facet), value, Field.Store.NO));
            }
        }
        if (sample.features() != null) {
            addFeatures(document, sample.features());
            addSearched(document, sample.features(), encoders);
        }
        return document;
    }

    /** Features that wait for their sample: kept, and found by nothing. */
    static Document waiting(String sampleId, SampleFeatures features) {
        Document document = new Document();
        addIdentity(document, sampleId, Indexed.WAITING);
        document.add(new StringField(WAITING, "", Field.Store.NO));
        addFeatures(document, features);
        return document;
    }

    private static void addIdentity(Document document, String sampleId, long revision) {
        document.add(new StringField(ID, sampleId, Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(sampleId)));
        document.add(new NumericDocValuesField(REVISION, revision));
    }

    private static void addFeatures(Document document, SampleFeatures features) {
        document.add(new NumericDocValuesField(FEATURES_OFFSET, features.offset()));
        document.add(new StoredField(FEATURES, features.json()));
    }

    private static void addSearched(Document document, SampleFeatures features, Encoders encoders) {
        if (features.perceptualHash() != null && DuplicateGroup.tells(features.perceptualHash())) {
            document.add(
                    new NumericDocValuesField(HASH, features.perceptualHash().bits()));
        }
        for (VectorSpace space : VectorSpace.values()) {
            Optional<FeatureVector> vector = features.vector(space);
            if (vector.isEmpty()) {
                continue;
            }
            boolean searched = encoders.of(space).made(vector.get());
            document.add(new StringField(vectors(space), searched ? SEARCHED : FOREIGN, Field.Store.NO));
            if (searched) {
                document.add(new KnnFloatVectorField(
                        vector(space), vector.get().vector(), VectorSimilarityFunction.DOT_PRODUCT));
            }
        }
    }
}
