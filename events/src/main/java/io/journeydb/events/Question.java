package io.journeydb.events;

import io.journeydb.events.identity.QuestionId;
import java.util.List;
import java.util.Objects;

/**
 * A multiple-choice question with exactly one right answer.
 *
 * @param id of the question
 * @param question its text
 * @param options four different answers
 * @param answer the right one
 * @param styles the style phrases that it asks about; empty for a question on content
 */
public record Question(QuestionId id, String question, Options options, Letter answer, List<String> styles) {

    public Question {
        Objects.requireNonNull(id, "question.id");
        Objects.requireNonNull(question, "question.question");
        Objects.requireNonNull(options, "question.options");
        Objects.requireNonNull(answer, "question.answer");
        styles = List.copyOf(Objects.requireNonNull(styles, "question.styles"));
    }
}
