package io.journeydb.annotate.annotator.validation;

import io.journeydb.events.Letter;
import io.journeydb.events.Question;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A question as it was proposed, with whatever is wrong with it.
 *
 * @param question its text
 * @param options the options in the order of their letters, four if it is in order
 * @param answer the letter of the right option, or what stands in its place
 * @param styles the style phrases that it asks about
 */
public record ProposedQuestion(String question, List<String> options, String answer, List<String> styles) {

    public ProposedQuestion {
        Objects.requireNonNull(question, "question");
        options = List.copyOf(options);
        Objects.requireNonNull(answer, "answer");
        styles = List.copyOf(styles);
    }

    static ProposedQuestion of(Question question) {
        return new ProposedQuestion(
                question.question(),
                question.options().toList(),
                question.answer().name(),
                question.styles());
    }

    /** The answer as a letter, if it is one. */
    public Optional<Letter> letter() {
        return answer.length() == 1 && "ABCD".contains(answer) ? Optional.of(Letter.valueOf(answer)) : Optional.empty();
    }

    /** The text of the right option, if there is such an option. */
    Optional<String> answerText() {
        return letter().map(Letter::ordinal)
                .filter(place -> place < options.size())
                .map(options::get);
    }
}
