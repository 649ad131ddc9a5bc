package io.journeydb.evaluation.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.evaluation.files.BadValueException;
import io.journeydb.events.Letter;
import io.journeydb.events.identity.QuestionKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A question's right answer: {@code {"id": …, "kind": "style" or "content", "answer": "A" to "D"}}. */
record AnsweredQuestion(String id, QuestionKind kind, Letter answer) {

    /** References: at least one question, none twice. */
    static List<AnsweredQuestion> list(JsonNode value) throws BadValueException {
        if (!value.isArray() || value.isEmpty()) {
            throw new BadValueException("is not a list of at least one question");
        }
        List<AnsweredQuestion> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode element : value) {
            AnsweredQuestion question = of(element);
            if (!ids.add(question.id)) {
                throw new BadValueException("has the question " + question.id + " twice");
            }
            questions.add(question);
        }
        return questions;
    }

    /** Predictions: a letter by the question's id. */
    static Map<String, Letter> answers(JsonNode value) throws BadValueException {
        if (!value.isObject()) {
            throw new BadValueException("is not an object of question ids and letters");
        }
        Map<String, Letter> answers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            answers.put(entry.getKey(), letter(entry.getValue(), "the answer to " + entry.getKey()));
        }
        return answers;
    }

    private static AnsweredQuestion of(JsonNode element) throws BadValueException {
        if (!element.path("id").isTextual()) {
            throw new BadValueException("has a question without an \"id\"");
        }
        String id = element.get("id").textValue();
        for (QuestionKind kind : QuestionKind.values()) {
            if (kind.label().equals(element.path("kind").asText())) {
                return new AnsweredQuestion(id, kind, letter(element.path("answer"), "the answer to " + id));
            }
        }
        throw new BadValueException("has the question " + id + " whose \"kind\" is neither style nor content");
    }

    private static Letter letter(JsonNode value, String what) throws BadValueException {
        return Arrays.stream(Letter.values())
                .filter(letter -> value.isTextual() && letter.name().equals(value.textValue()))
                .findFirst()
                .orElseThrow(() -> new BadValueException("has no letter from A to D as " + what));
    }
}
