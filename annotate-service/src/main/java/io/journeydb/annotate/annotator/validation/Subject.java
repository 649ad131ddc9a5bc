package io.journeydb.annotate.annotator.validation;

import io.journeydb.annotate.annotator.PromptText;
import io.journeydb.events.Prompt;
import java.util.List;

/**
 * A proposal beside the prompt that it is for.
 *
 * @param promptWords the prompt's words that mean something
 * @param allPromptWords all of the prompt's words
 * @param proposal what was proposed
 */
record Subject(List<String> promptWords, List<String> allPromptWords, Proposal proposal) {

    static Subject of(Prompt prompt, Proposal proposal) {
        String text = PromptText.of(prompt);
        return new Subject(Words.meaningful(text), Words.of(text), proposal);
    }

    /** Whether the content can be told and asked about: it has a word of three letters that is more than "unknown". */
    boolean hasContentToTell() {
        return proposal.segments().content().stream()
                .filter(phrase -> !OptionText.saysNothing(phrase))
                .flatMap(phrase -> Words.meaningful(phrase).stream())
                .anyMatch(word -> word.codePoints().filter(Character::isLetter).count() >= 3);
    }
}
