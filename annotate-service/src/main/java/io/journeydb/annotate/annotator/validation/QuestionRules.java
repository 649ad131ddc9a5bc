package io.journeydb.annotate.annotator.validation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for the questions (the paper, section B.2, task 3). */
final class QuestionRules {

    private static final int OPTIONS = 4;

    /** Answers that say nothing of the picture. */
    private static final Pattern EVASIVE = Pattern.compile(
            "(unknown|unclear|undetermined|unspecified|unidentified|uncertain|undefined|indeterminate|n/?a|not sure|none"
                    + "|nothing|other|others|it depends|(i )?(do not|don't|don’t) know|no answer|no information"
                    + "|(none|all|any|both|some|neither|either) of (the |these |those )?(above|below|these|those|others?|options?"
                    + "|them|choices|answers)( options| answers| choices)?|all options|no option|both [a-d] and [a-d]|[a-d] and [a-d]"
                    + "|(it )?(is )?(not|isn't|isn’t) (specified|mentioned|stated|given|known|clear|visible|shown|provided|applicable"
                    + "|described|determined|sure)( .*)?"
                    + "|(it |this )?(can ?not|can't|can’t|could not|impossible to) (be )?(determine|determined|tell|say|know|known|answered|answer|inferred)( .*)?)");

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
                                .map(QuestionRules::key)
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
                        question.answerText().filter(QuestionRules::saysNothing).isEmpty(),
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

    /** Whether the text stands where an answer should and is none. */
    static boolean saysNothing(String text) {
        return EVASIVE.matcher(key(text)).matches();
    }

    /** What makes two options the same to a reader. */
    static String key(String option) {
        return Normalizer.normalize(option, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("[.!,;:]+$", "")
                .strip();
    }

    private static Stream<Fault> each(Subject subject, Rule rule, Predicate<ProposedQuestion> keeps, String otherwise) {
        return subject.proposal().questions().stream()
                .filter(keeps.negate())
                .map(question ->
                        new Fault(rule, "The question " + Fault.quoted(question.question()) + ' ' + otherwise + '.'));
    }
}
