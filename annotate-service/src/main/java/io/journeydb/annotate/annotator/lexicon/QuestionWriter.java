package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.validation.OptionText;
import io.journeydb.events.Letter;
import io.journeydb.events.Options;
import io.journeydb.events.Question;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.QuestionId;
import io.journeydb.events.identity.QuestionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes questions of one kind for one prompt: picks wrong options and the order of all, both by the prompt's id. */
final class QuestionWriter {

    /** The longest option in code points. */
    static final int LONGEST_OPTION = 80;

    private static final int WRONG_OPTIONS = 3;

    private final PromptId promptId;
    private final QuestionKind kind;

    QuestionWriter(PromptId promptId, QuestionKind kind) {
        this.promptId = promptId;
        this.kind = kind;
    }

    /**
     * Writes a question.
     *
     * @param question its text
     * @param answer the right option
     * @param wrong what wrong options are picked from
     * @param styles the style phrases that it is about
     * @return empty if the answer says nothing, or the prompt leaves fewer than three wrong options
     */
    Optional<Question> write(String question, String answer, WrongOptions wrong, List<String> styles) {
        String right = Wording.capitalised(Wording.paired(Wording.clipped(Wording.plain(answer), LONGEST_OPTION)));
        if (right.isEmpty() || OptionText.saysNothing(right)) {
            return Optional.empty();
        }
        SeededNumbers numbers = new SeededNumbers(promptId.value() + '\0' + question);
        List<Concept> picked = wrong.picked(WRONG_OPTIONS, right, numbers);
        if (picked.size() < WRONG_OPTIONS) {
            return Optional.empty();
        }
        List<String> options = new ArrayList<>();
        picked.forEach(concept -> options.add(concept.name()));
        int place = numbers.below(WRONG_OPTIONS + 1);
        options.add(place, right);
        return Optional.of(new Question(
                QuestionId.of(promptId, kind, question),
                question,
                new Options(options.get(0), options.get(1), options.get(2), options.get(3)),
                Letter.values()[place],
                styles));
    }
}
