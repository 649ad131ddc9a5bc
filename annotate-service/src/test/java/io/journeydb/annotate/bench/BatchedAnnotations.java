package io.journeydb.annotate.bench;

import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.events.Annotation;
import io.journeydb.events.Question;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;

/** The rows of an annotation, its questions and its style phrases, a statement each. */
final class BatchedAnnotations {

    private static final String ANNOTATION = "INSERT INTO annotations (prompt_id, version, caption, style_questions,"
            + " content_questions, document, annotator, annotator_version, annotated_at)"
            + " VALUES (?, ?, ?, ?, ?, ?::json, ?, ?, ?)";
    private static final String QUESTION = "INSERT INTO questions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)";
    private static final String PHRASE =
            "INSERT INTO style_phrases (prompt_id, version, phrase, category) VALUES (?, ?, ?, 'other')";

    private final EventCodec codec = new EventCodec();

    /** One more version of the prompt's annotation. */
    void add(Batches rows, PromptId prompt, Annotation annotation, int version) throws SQLException {
        rows.add(
                ANNOTATION,
                prompt.value(),
                version,
                annotation.caption(),
                annotation.styleQuestions().size(),
                annotation.contentQuestions().size(),
                json(annotation),
                annotation.provenance().annotator(),
                annotation.provenance().version(),
                annotation.provenance().annotatedAt().atOffset(ZoneOffset.UTC));
        questions(rows, prompt, version, "style", annotation.styleQuestions());
        questions(rows, prompt, version, "content", annotation.contentQuestions());
        for (StylePhrase phrase : BenchSample.phrases(annotation)) {
            rows.add(PHRASE, prompt.value(), version, phrase.value());
        }
    }

    private void questions(Batches rows, PromptId prompt, int version, String kind, List<Question> questions)
            throws SQLException {
        int position = 1;
        for (Question each : questions) {
            rows.add(
                    QUESTION,
                    prompt.value(),
                    version,
                    kind,
                    position++,
                    each.id().value(),
                    each.question(),
                    each.options().a(),
                    each.options().b(),
                    each.options().c(),
                    each.options().d(),
                    each.answer().name(),
                    json(each.styles()));
        }
    }

    private String json(Object value) {
        return new String(codec.encode(value), StandardCharsets.UTF_8);
    }
}
