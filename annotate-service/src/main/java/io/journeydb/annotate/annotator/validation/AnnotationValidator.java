package io.journeydb.annotate.annotator.validation;

import io.journeydb.events.Prompt;
import java.util.List;
import java.util.stream.Stream;

/** Checks proposals by every {@link Rule}. Thread safe; the work is linear in the proposal times the prompt. */
public final class AnnotationValidator {

    /** All that is wrong with the proposal, in the order of its parts; empty if it is valid. */
    public List<Fault> faults(Prompt prompt, Proposal proposal) {
        Subject subject = Subject.of(prompt, proposal);
        return Stream.of(
                        TextRules.plainText(subject),
                        TextRules.lengths(subject),
                        SegmentRules.inventNothing(subject),
                        SegmentRules.cover(subject),
                        CaptionRules.present(subject),
                        CaptionRules.sentence(subject),
                        CaptionRules.content(subject),
                        CaptionRules.style(subject),
                        QuestionRules.styleQuestion(subject),
                        QuestionRules.contentQuestion(subject),
                        QuestionRules.fourOptions(subject),
                        QuestionRules.optionsDiffer(subject),
                        QuestionRules.answerLetter(subject),
                        QuestionRules.answerDefinite(subject),
                        QuestionRules.once(subject),
                        QuestionRules.styles(subject))
                .flatMap(faults -> faults)
                .toList();
    }
}
