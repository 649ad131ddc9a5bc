package io.journeydb.annotate.annotator.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What holds for the questions (the paper, section B.2, task 3). */
final class QuestionRules {

    private static final int OPTIONS = 4;

    private QuestionRules() {}

    static Stream<Fault> styleQuestion(Subject subject) {
        Proposal proposal = subject.proposal();
        return proposal.styles().isEmpty() || !proposal.styleQuestions().isEmpty()
                ? Stream.empty()
                : Stream.of(new Fault(
                        Rule.STYLE_QUESTION,
                        "There are style phrases, but no usable question on style; ask at least one."));
    }

    static Stream<Fault> contentQuestion(Subject subject) {
        return !subject.hasContentToTell()
                        || !subject.proposal().contentQuestions().isEmpty()
                ? Stream.empty()
                : Stream.of(new Fault(
                        Rule.CONTENT_QUESTION,
                        "There are content phrases, but no usable question on content; ask at least one."));
    }

    static Stream<Fault> fourOptions(Subject subject) {
        return each(
                subject,
                Rule.FOUR_OPTIONS,
                question -> question.options().size() == OPTIONS,
                "does not have exactly the four options A, B, C and D");
    }

    static Stream<Fault> optionsDiffer(Subject subject) {
        return each(
                subject,
                Rule.OPTIONS_DIFFER,
                question -> question.options().stream()
                                .map(OptionText::key)
                                .distinct()
                                .count()
                        == question.options().size(),
                "has two options that are the same");
    }

    static Stream<Fault> answerLetter(Subject subject) {
        return each(
                subject,
                Rule.ANSWER_LETTER,
                question -> question.letter().isPresent(),
                "has an answer that is not one of the letters A, B, C and D");
    }

    static Stream<Fault> answerDefinite(Subject subject) {
        return each(
                subject,
                Rule.ANSWER_DEFINITE,
                question ->
                        question.answerText().filter(OptionText::saysNothing).isEmpty(),
                "is answered by an option that says nothing, such as \"Unknown\"");
    }

    static Stream<Fault> once(Subject subject) {
        Set<List<String>> asked = new HashSet<>();
        return each(
                subject, Rule.QUESTION_ONCE, question -> asked.add(Words.of(question.question())), "is asked twice");
    }

    static Stream<Fault> styles(Subject subject) {
        Proposal proposal = subject.proposal();
        Set<String> styles = Set.copyOf(proposal.styles());
        boolean known = proposal.styleQuestions().stream().allMatch(question -> styles.containsAll(question.styles()));
        boolean none = proposal.contentQuestions().stream()
                .allMatch(question -> question.styles().isEmpty());
        return known && none
                ? Stream.empty()
                : Stream.of(new Fault(
                        Rule.QUESTION_STYLES,
                        "The styles of a question on style must be style or atmosphere segments; a question on content has"
                                + " none."));
    }

    private static Stream<Fault> each(Subject subject, Rule rule, Predicate<ProposedQuestion> keeps, String otherwise) {
        return subject.proposal().questions().stream()
                .filter(keeps.negate())
                .map(question ->
                        new Fault(rule, "The question " + Fault.quoted(question.question()) + ' ' + otherwise + '.'));
    }
}
