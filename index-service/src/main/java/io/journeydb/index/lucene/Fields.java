package io.journeydb.index.lucene;

import io.journeydb.index.search.SampleDocument;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** What a sample looks like in Lucene. */
final class Fields {

    /** Raised with every change of fields or analysis: an index of another schema is built anew. */
    static final String SCHEMA = "1";

    static final String ID = "id";
    static final String REVISION = "revision";
    static final String INGESTED_AT = "ingestedAt";
    static final String JSON = "json";
    static final String PROMPT = "prompt";
    static final String CAPTION = "caption";
    static final String QUESTIONS = "questions";

    /**
     * The searched fields with their weights: the prompt is what people wrote, the caption is made from it, and questions
     * repeat both in many words.
     */
    static final Map<String, Float> WEIGHTS = Map.of(PROMPT, 2f, CAPTION, 1.5f, QUESTIONS, 0.5f);

    private Fields() {}

    static Document document(SampleDocument sample) {
        Document document = new Document();
        document.add(new StringField(ID, sample.sampleId().value(), Field.Store.NO));
        document.add(new NumericDocValuesField(REVISION, sample.revision()));
        document.add(new NumericDocValuesField(INGESTED_AT, sample.ingestedAtMillis()));
        document.add(new StoredField(JSON, sample.json()));
        document.add(new TextField(PROMPT, sample.promptText(), Field.Store.NO));
        if (!sample.caption().isEmpty()) {
            document.add(new TextField(CAPTION, sample.caption(), Field.Store.NO));
        }
        for (String question : sample.questions()) {
            document.add(new TextField(QUESTIONS, question, Field.Store.NO));
        }
        return document;
    }
}
